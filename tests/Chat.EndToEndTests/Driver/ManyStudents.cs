using Chat.Testing;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Driver;

/// <summary>The calls of the demo coach's many students.</summary>
public static class ManyStudents
{
    /// <summary>Signs in one of the students in this browser, and sends a message to the demo coach, without a page.</summary>
    public static async Task WriteToCoachAsync(this Browser student, int number, string text)
    {
        var api = student.Context.APIRequest;
        var account = new { email = DemoAccount.EmailOfStudent(number), password = DemoAccount.Password };
        await Expect(await api.PostAsync("/api/session", new() { DataObject = account })).ToBeOKAsync();
        var message = new { clientId = Guid.NewGuid(), text };
        await Expect(await api.PostAsync("/api/conversations/9/messages", new() { DataObject = message })).ToBeOKAsync();
    }
}
