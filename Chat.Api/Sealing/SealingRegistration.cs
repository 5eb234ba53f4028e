using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Chat.Api.Sealing;

internal static class SealingRegistration
{
    /// <summary>The master keys, and what they seal (docs/keys.md).</summary>
    public static void AddSealing(this WebApplicationBuilder builder)
    {
        // The start of MasterKeys validates the options: a build runs this program without them, to write the contract.
        builder.Services.AddOptions<KeyFileOptions>().BindConfiguration("Sealing").ValidateDataAnnotations();
        builder.Services.AddSingleton<MasterKeys>().AddScoped<KeyRotation>();
        builder.Services.AddSingleton<DataKeys>().AddSingleton<ConversationKeys>().AddSingleton<TextOpener>().AddScoped<UserKeys>();
        builder.Services.AddHostedService(services => services.GetRequiredService<MasterKeys>()).AddHostedService<KeyCheck>();
        builder.Services.AddOptions<KeyManagementOptions>()
            .Configure<MasterKeys>((ring, keys) => ring.XmlEncryptor = new CookieKeyEncryptor(keys));
    }

    /// <summary>The verb <c>rotate-keys</c>: seals everything with the current master key, and exits.</summary>
    public static async Task RotateKeysAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var rotation = scope.ServiceProvider.GetRequiredService<KeyRotation>();
        await rotation.CheckAsync(CancellationToken.None);
        await rotation.RenewAsync(CancellationToken.None);
    }
}
