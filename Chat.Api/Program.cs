using Chat.Api.Audit;
using Chat.Api.Availabilities;
using Chat.Api.Coachings;
using Chat.Api.Conversations;
using Chat.Api.Database;
using Chat.Api.Ledger;
using Chat.Api.Limits;
using Chat.Api.Messages;
using Chat.Api.Notices;
using Chat.Api.Numbers;
using Chat.Api.OwnReminders;
using Chat.Api.People;
using Chat.Api.Privacy;
using Chat.Api.Problems;
using Chat.Api.SavedReplies;
using Chat.Api.ScheduledMessages;
using Chat.Api.Security;
using Chat.Api.Sessions;
using Chat.Api.Setup;
using Chat.Api.Substitutes;
using Chat.Api.SystemState;
using Chat.Api.UrgentHelp;
using Chat.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddDatabase();
builder.AddChatRedis();
builder.AddConventions();
builder.AddProblems();
builder.AddSecurityEvents();
builder.AddSessions();
builder.AddLimits();
builder.AddNotices();
builder.AddConversations();
builder.AddAvailability();
builder.AddSavedReplies();
builder.AddScheduledMessages();
builder.AddOwnReminders();
builder.AddUrgentHelp();
builder.AddPrivacy();
builder.AddAudit();
builder.AddPeople();
builder.AddCoachings();
builder.AddSubstitutes();
builder.AddNumbers();
builder.AddSystemState();
builder.AddSetup();
builder.AddContract();

var app = builder.Build();
if (args is [Migration.Verb])
{
    await app.MigrateAsync();
    return;
}

if (args is [DemoRenewal.Verb])
{
    await app.RenewDemoAsync();
    return;
}

app.UseForwardedHeaders();
app.UseNoStore();
app.UseProblems();
app.UseSameOrigin();
app.UseAuthentication();
app.UseAuthorization();
app.UseNamedUser();
app.UseLimits();

app.MapDefaultEndpoints();
app.MapContract();
app.MapSession();
app.MapAccount();
app.MapConversations();
app.MapMessages();
app.MapAvailability();
app.MapSavedReplies();
app.MapScheduledMessages();
app.MapOwnReminders();
app.MapUrgentHelp();
app.MapPrivacy();
app.MapPeople();
app.MapCoachings();
app.MapCoaches();
app.MapSubstitutes();
app.MapAudit();
app.MapSystem();
app.MapNumbers();
app.MapLedger();
DemoAccounts.MapDemoAccounts(app);

app.Run();
