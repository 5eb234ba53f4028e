namespace Chat.Api.Accesses;

internal static class AccessRegistration
{
    /// <summary>The reading of conversations by two admins, and its log (docs/adr/0034-the-glass-door.md).</summary>
    public static void AddAccesses(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<AccessOptions>().BindConfiguration("Accesses").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddScoped<AccessRequests>().AddScoped<AccessReader>().AddScoped<AccessLists>().AddScoped<AccessNews>()
            .AddScoped<AccessVerification>();
        builder.Services.AddHostedService<AccessTimer>();
    }

    /// <summary>The verb <c>verify-accesses</c>: checks the log of accesses, and exits, with code 1 when it was tampered with.</summary>
    public static async Task VerifyAccessesAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var verification = scope.ServiceProvider.GetRequiredService<AccessVerification>();
        if (!await verification.RunAsync(CancellationToken.None)) Environment.ExitCode = 1;
    }
}
