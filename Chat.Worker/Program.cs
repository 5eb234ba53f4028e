using Chat.ServiceDefaults;
using Chat.Worker.Dispatch;
using Chat.Worker.Queue;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddChatRedis();
builder.AddVersionReport();
builder.AddNoticeBackplane();
builder.AddQueue();
builder.AddDispatch();

var app = builder.Build();
if (args is [DeadLetters.RetryVerb])
{
    await app.RetryDeadLettersAsync();
    return;
}

app.MapDefaultEndpoints();
app.Run();
