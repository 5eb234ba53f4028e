using Chat.ServiceDefaults;
using Chat.Web.Proxy;
using Chat.Web.Site;
using Chat.Web.Versions;

var builder = WebApplication.CreateBuilder(StaticSite.Options(args));
builder.AddServiceDefaults();
builder.AddSite();
builder.AddSecurityTxt();
builder.AddProxy();
builder.AddVersionReport();

var app = builder.Build();

app.UseSecurityHeaders();
app.UseOwnHosts();
app.UseSecureConnections();
app.UseSite();

app.MapDefaultEndpoints();
app.MapSecurityTxt();
app.MapProxy();
app.MapSite();

app.Run();
