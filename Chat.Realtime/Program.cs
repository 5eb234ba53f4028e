using Chat.Realtime.Presence;
using Chat.Realtime.Recovery;
using Chat.Realtime.Sessions;
using Chat.Realtime.Sockets;
using Chat.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddChatRedis();
builder.AddVersionReport();
builder.AddNoticeBackplane();
builder.AddPresence();
builder.AddSessions();
builder.AddRecovery();
builder.AddSockets();

var app = builder.Build();
app.UseRefusalCount();
app.UseSocketRequests();
app.UseBackplaneGate();
app.UseWebSockets();
app.UseAuthentication();
app.UseAuthorization();
app.UseSocketLimits();
app.MapDefaultEndpoints();
app.MapSockets();
app.Run();
