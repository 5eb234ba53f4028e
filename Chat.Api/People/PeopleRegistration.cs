namespace Chat.Api.People;

internal static class PeopleRegistration
{
    /// <summary>People, as admins see and change them.</summary>
    public static void AddPeople(this WebApplicationBuilder builder) =>
        builder.Services.AddScoped<PeopleReader>().AddScoped<PeopleLocks>().AddScoped<SettledAdmins>().AddScoped<PeopleStore>()
            .AddScoped<DisabledPeople>().AddScoped<EmptiedPeople>().AddScoped<PersonSessions>().AddScoped<PersonInvitation>();
}
