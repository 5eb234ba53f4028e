using Chat.ServiceDefaults;
using Chat.Worker.Dispatch;
using Chat.Worker.Queue;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddChatRedis();
builder.AddNoticeBackplane();
builder.AddQueue();
builder.AddDispatch();

var app = builder.Build();
app.MapDefaultEndpoints();
app.Run();
