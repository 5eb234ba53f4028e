using System.Net.Http.Headers;
using Chat.ServiceDefaults;
using Chat.ServiceDefaults.Contracts;
using Chat.ServiceDefaults.Versions;

namespace Chat.Web.Versions;

/// <summary>Reports to the API that this instance runs, because this service has no access to Redis.</summary>
internal sealed class VersionReport(IConfiguration configuration, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    private readonly IReadOnlyList<Uri> _apis = configuration.GetServiceAddresses(Resources.Api);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var http = new HttpClient { Timeout = Timeout };
        using var timer = new PeriodicTimer(RunningProgram.Interval, clock);
        do
        {
            foreach (var api in _apis)
            {
                if (await IsTakenAsync(http, api, stoppingToken)) break;
            }
        }
        while (await timer.TicksAsync(stoppingToken));
    }

    /// <summary>Whether this instance of the API took the report. The proxy logs an API that can't be reached.</summary>
    private static async Task<bool> IsTakenAsync(HttpClient http, Uri api, CancellationToken stopping)
    {
        using var report = new StringContent($"{RunningProgram.This}", MediaTypeHeaderValue.Parse("text/plain"));
        try
        {
            using var response = await http.PostAsync(new Uri(api, RunningProgram.Path), report, stopping);
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
