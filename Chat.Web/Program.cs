using Chat.ServiceDefaults;
using Chat.Web.Proxy;
using Chat.Web.Site;

var builder = WebApplication.CreateBuilder(StaticSite.Options(args));
builder.AddServiceDefaults();
builder.AddSite();
builder.AddProxy();

var app = builder.Build();

app.UseSecurityHeaders();
app.UseSite();

app.MapDefaultEndpoints();
app.MapProxy();
app.MapSite();

app.Run();
