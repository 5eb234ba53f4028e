using Chat.Api.Mail;
using Microsoft.Extensions.Options;

namespace Chat.Api.WaitingMail;

internal static class WaitingMailRegistration
{
    /// <summary>Mail about messages that wait, where this installation sends mail.</summary>
    public static void AddWaitingMail(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IValidateOptions<WaitingMailOptions>, WaitingMailOptionsCheck>();
        builder.Services.AddOptions<WaitingMailOptions>().BindConfiguration("WaitingMail").ValidateOnStart();
        builder.Services.AddScoped<WaitingMailStore>();
        if (builder.IsMailOn()) builder.Services.AddHostedService<WaitingMailTimer>();
    }
}
