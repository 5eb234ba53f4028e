namespace Chat.Api.Numbers;

internal static class NumbersRegistration
{
    /// <summary>Numbers about everybody, as admins see them.</summary>
    public static void AddNumbers(this WebApplicationBuilder builder) =>
        builder.Services.AddSingleton<NumbersCache>().AddScoped<NumbersReader>().AddScoped<AnswerTimes>();
}
