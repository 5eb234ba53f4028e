namespace Chat.Api.Audit;

internal static class AuditRegistration
{
    /// <summary>The log of every change to people and coachings.</summary>
    public static void AddAudit(this WebApplicationBuilder builder) => builder.Services.AddScoped<AuditLog>();
}
