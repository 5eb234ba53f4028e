namespace Chat.Web.Versions;

internal static class VersionRegistration
{
    /// <summary>Lets admins see which version runs here.</summary>
    public static void AddVersionReport(this WebApplicationBuilder builder) => builder.Services.AddHostedService<VersionReport>();
}
