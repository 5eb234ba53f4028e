using Chat.Api.Mail;

namespace Chat.Api.Invitations;

internal static class InvitationRegistration
{
    /// <summary>One-time links with which users set a password: invitations, and forgotten passwords.</summary>
    public static void AddInvitations(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<OneTimeLinks>().AddScoped<InvitationSender>().AddScoped<NewPassword>().AddScoped<AddressChange>();
        builder.Services.AddScoped<PasswordRequests>().AddScoped<LinkAnswer>();
        if (builder.IsMailOn()) builder.Services.AddHostedService<PasswordRequestTimer>();
    }
}
