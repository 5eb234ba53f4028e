using Chat.AppHost;

namespace Chat.UnitTests.AppHost;

public sealed class DataFolderTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"chat-unit-{Guid.NewGuid():N}");

    [Fact]
    public async Task One_process_at_a_time_has_it()
    {
        var folder = new DataFolder(_path);
        using (await folder.ClaimAsync())
        {
            var refused = await Should.ThrowAsync<TopologyException>(folder.ClaimAsync);
            refused.Message.ShouldBe($"Chat is running already with the data in {_path} (pid {Environment.ProcessId}).");
        }

        using var again = await folder.ClaimAsync();
    }

    [Fact]
    public async Task Passwords_are_made_once_and_are_for_the_owner_alone()
    {
        var folder = new DataFolder(_path);
        using var claim = await folder.ClaimAsync();

        var first = Secrets.In(folder);

        Secrets.In(folder).ShouldBe(first);
        first.PostgresPassword.Length.ShouldBe(32);
        first.PostgresPassword.ShouldNotBe(first.RedisPassword);
        new FileInfo(folder.SecretsFile).UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void Data_elsewhere_belongs_to_the_folder_and_its_password()
    {
        var secrets = new Secrets("one", "api", "two");
        var place = new DataFolder(_path).PostgresElsewhere(secrets);

        new DataFolder(_path).PostgresElsewhere(secrets).ShouldBe(place);
        new DataFolder(_path).PostgresElsewhere(secrets with { PostgresPassword = "other" }).ShouldNotBe(place);
        new DataFolder($"{_path}-other").PostgresElsewhere(secrets).ShouldNotBe(place);
    }

    [Fact]
    public async Task Deleting_leaves_what_is_not_ours()
    {
        var folder = new DataFolder(_path);
        using (await folder.ClaimAsync())
        {
            _ = Secrets.In(folder);
            await File.WriteAllTextAsync(Path.Combine(_path, "mine.txt"), "mine", TestContext.Current.CancellationToken);

            folder.Delete();
        }

        Directory.EnumerateFileSystemEntries(_path).Select(Path.GetFileName).ShouldBe(["mine.txt"]);
    }

    public void Dispose()
    {
        if (Directory.Exists(_path)) Directory.Delete(_path, recursive: true);
    }
}
