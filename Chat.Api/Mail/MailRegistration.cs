using Chat.Api.Sealing;
using Microsoft.Extensions.Options;

namespace Chat.Api.Mail;

internal static class MailRegistration
{
    /// <summary>The outbox of mail, and its sender where the setting <c>Mail:Host</c> names a mail server.</summary>
    public static void AddMail(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsCheck>();
        builder.Services.AddOptions<MailOptions>().BindConfiguration("Mail").ValidateOnStart();
        builder.Services.AddScoped<MailOutbox>().AddScoped<MailQueue>().AddScoped<MailState>().AddSingleton<MailWriter>()
            .AddScoped<ISealedRows, MailTokens>();
        if (builder.IsMailOn()) builder.Services.AddHostedService<MailTimer>();
    }

    /// <summary>Whether this installation sends mail.</summary>
    public static bool IsMailOn(this WebApplicationBuilder builder) => builder.Configuration["Mail:Host"] is { Length: > 0 };
}
