namespace Chat.IntegrationTests.Driver;

/// <summary>A student and a coach with an active coaching.</summary>
public sealed record Pair(Person Student, Person Coach) : IDisposable
{
    public void Dispose()
    {
        Student.Dispose();
        Coach.Dispose();
    }
}
