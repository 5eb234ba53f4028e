using Chat.AppHost;
using Chat.LoadTests;
using Chat.LoadTests.Growth;
using Chat.LoadTests.Wire;
using Chat.Testing;

if (args is ["--help" or "-h"])
{
    Console.WriteLine(LoadOptions.Usage);
    return 0;
}

LoadOptions options;
try
{
    options = LoadOptions.Parse(args);
}
catch (FormatException exception)
{
    Console.Error.WriteLine(exception.Message);
    Console.Error.WriteLine(LoadOptions.Usage);
    return 2;
}

using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    interrupted.Cancel();
};

try
{
    // Begin at the first size, whatever data an earlier run has left.
    if (options.Growth.Count > 0) await ChatTopology.DeleteDataAsync(options.DataFolder);
    await using var stage = await Stage.SetAsync(options, interrupted.Token);
    var signIn = new Accounts(stage.Origin, stage.Http, stage.SessionFile);
    if (options.Growth.Count > 0) return await new GrowthRun(stage, options).RunAsync(signIn, interrupted.Token) ? 0 : 1;
    var (admin, accounts) = await signIn.SignInAsync(options.Users, interrupted.Token);
    if (options.Idle is not null)
    {
        return await new IdleRun(stage, options).RunAsync(accounts, interrupted.Token) ? 0 : 1;
    }

    var result = await new MessageRun(stage, options).RunAsync(admin, accounts, interrupted.Token);
    result.Print();
    var (figures, chart) = result.Write();
    Console.WriteLine($"figures in {figures}, chart in {chart}");
    return result.Defects.Count == 0 ? 0 : 1;
}
catch (Exception exception) when (exception is TopologyException or HttpRequestException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
catch (OperationCanceledException)
{
    return 130;
}
