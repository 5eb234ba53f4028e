using Microsoft.Extensions.Options;

namespace Chat.Api.UrgentHelp;

internal static class UrgentHelpRegistration
{
    /// <summary>The school's card, which is the same for all users: the API reads no text of a user for it.</summary>
    public static void AddUrgentHelp(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<UrgentHelpOptions>().BindConfiguration("UrgentHelp").ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<UrgentHelpOptions>, UrgentHelpCard>();
        builder.Services.AddSingleton(services => UrgentHelpCard.Read(services.GetRequiredService<IOptions<UrgentHelpOptions>>().Value));
    }
}
