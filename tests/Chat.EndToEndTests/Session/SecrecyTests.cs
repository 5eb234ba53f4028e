using System.Collections.Concurrent;
using System.Text;
using Chat.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chat.EndToEndTests.Session;

/// <summary>A text is on the two screens and nowhere else in a browser.</summary>
public sealed class SecrecyTests(RunningChat chat)
{
    /// <summary>Everything that a page can keep, with what it shows, as one text.</summary>
    private const string Kept =
        """
        async () => {
          const parts = [document.documentElement.outerHTML, document.cookie, window.name, location.href, JSON.stringify(history.state)];
          for (const storage of [localStorage, sessionStorage]) parts.push(JSON.stringify({ ...storage }));
          for (const { name, version } of await indexedDB.databases()) {
            const database = await new Promise((resolve, reject) => {
              const opening = indexedDB.open(name, version);
              opening.onsuccess = () => resolve(opening.result);
              opening.onerror = () => reject(opening.error);
            });
            for (const store of database.objectStoreNames) {
              const rows = await new Promise((resolve, reject) => {
                const reading = database.transaction(store).objectStore(store).getAll();
                reading.onsuccess = () => resolve(reading.result);
                reading.onerror = () => reject(reading.error);
              });
              parts.push(JSON.stringify(rows));
            }
            database.close();
          }
          for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const request of await cache.keys()) parts.push(request.url, await (await cache.match(request)).text());
          }
          return parts.join('\n');
        }
        """;

    /// <summary>Puts a text of its own into each place where a page can keep one.</summary>
    private const string Keep =
        """
        async (text) => {
          localStorage.setItem('test', `${text}-local`);
          sessionStorage.setItem('test', `${text}-session`);
          history.replaceState(`${text}-state`, '');
          await (await caches.open('test')).put('/test', new Response(`${text}-cache`));
          await new Promise((resolve, reject) => {
            const opening = indexedDB.open('test', 1);
            opening.onupgradeneeded = () => opening.result.createObjectStore('test').put(`${text}-database`, 1);
            opening.onsuccess = () => resolve(opening.result.close());
            opening.onerror = () => reject(opening.error);
          });
        }
        """;

    [Fact]
    public async Task A_text_is_in_no_frame_of_a_socket_and_after_signing_out_nothing_keeps_it()
    {
        // Use letters and digits only, so that the secret is written the same everywhere.
        var secret = $"Secret{Guid.NewGuid():N}";
        var pair = chat.NextPair();
        var frames = new ConcurrentQueue<string>();
        await using var student = await OpenAsync(pair.Student, pair.Coach, frames);
        await using var coach = await OpenAsync(pair.Coach, pair.Student, frames);

        await student.WriteAsync($"{secret} sent");
        await Expect(coach.Message($"{secret} sent")).ToBeVisibleAsync();
        await coach.WriteAsync($"{secret} answered");
        await Expect(student.Message($"{secret} answered")).ToBeVisibleAsync();
        await student.Composer.PressAsync("ArrowUp");
        var edit = student.Page.GetByRole(AriaRole.Textbox, new() { Name = student.Say("editLabel", ("name", pair.Coach.Name)) });
        await edit.FillAsync($"{secret} changed");
        await edit.PressAsync("Enter");
        await Expect(coach.Message($"{secret} changed")).ToBeVisibleAsync();
        await coach.Composer.FillAsync($"{secret} not sent");
        (await coach.Page.EvaluateAsync<string>(Kept)).ShouldContain(secret, customMessage: "the search sees no page");

        foreach (var browser in (Browser[])[student, coach])
        {
            browser.ExpectsTrouble = true;
            await browser.SignOutAsync();
            if (browser == coach) await browser.Button("signOutAnyway").ClickAsync();
            await Expect(browser.Button("signIn")).ToBeVisibleAsync();
            Search(await browser.Page.EvaluateAsync<string>(Kept), secret, "the browser");
        }

        frames.ShouldContain(frame => frame.Contains("new-message"), "no frame was seen");
        Search(string.Join('\n', frames), secret, "a socket");

        // The same search finds a text in each place.
        await student.Page.EvaluateAsync(Keep, secret);
        var found = await student.Page.EvaluateAsync<string>(Kept);
        foreach (var place in (string[])["local", "session", "state", "cache", "database"]) found.ShouldContain($"{secret}-{place}");
    }

    /// <summary>Opens a conversation in a browser that may have a service worker, and records the frames of its sockets.</summary>
    private async Task<Browser> OpenAsync(DemoAccount person, DemoAccount peer, ConcurrentQueue<string> frames)
    {
        var browser = await chat.OpenBrowserAsync(
            new() { ViewportSize = Screens.Desk, ServiceWorkers = ServiceWorkerPolicy.Allow });
        browser.Page.WebSocket += (_, socket) =>
        {
            socket.FrameReceived += (_, frame) => frames.Enqueue(TextOf(frame));
            socket.FrameSent += (_, frame) => frames.Enqueue(TextOf(frame));
        };
        await browser.SignInAsync(person);
        await browser.OpenConversationAsync(peer);
        return browser;
    }

    private static string TextOf(IWebSocketFrame frame) => frame.Text ?? Encoding.Latin1.GetString(frame.Binary ?? []);

    private static void Search(string text, string secret, string place)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        foreach (var disguise in Disguises.Of(secret))
            bytes.AsSpan().IndexOf(disguise).ShouldBe(-1, $"{place} holds the text as {Encoding.ASCII.GetString(disguise)}");
    }
}
