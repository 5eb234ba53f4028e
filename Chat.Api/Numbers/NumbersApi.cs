using System.Reflection;
using Chat.Api.Problems;
using Chat.Api.Users;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Chat.Api.Numbers;

/// <summary>The numbers that are asked for: <c>?unansweredDays=N</c>.</summary>
/// <param name="UnansweredDays">The days after which a student without an answer counts.</param>
internal sealed record NumbersQuery(int UnansweredDays)
{
    private const int DefaultDays = 3;
    private const int MaxDays = 365;

    /// <summary>Called by the framework to bind the parameter of a handler.</summary>
    /// <exception cref="RefusedRequestException">A parameter is invalid.</exception>
    public static ValueTask<NumbersQuery?> BindAsync(HttpContext http, ParameterInfo _) =>
        ValueTask.FromResult<NumbersQuery?>(
            new NumbersQuery((int)(http.Request.Query.WholeNumber("unansweredDays", 1, MaxDays) ?? DefaultDays)));

    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext _, CancellationToken __)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(QueryParameter.WholeNumber("unansweredDays", "int32", 1, MaxDays,
            $"After how many days a student without an answer counts; {DefaultDays} unless told."));
        return Task.CompletedTask;
    }
}

internal static class NumbersApi
{
    public static void MapNumbers(this IEndpointRouteBuilder routes) =>
        routes.MapForAdmins("/numbers").WithTags("Numbers").MapGet("", ReadAsync).WithName("readNumbers")
            .WithSummary("For admins: how much people write and how soon coaches answer, kept for a minute. Never about fewer than 5.")
            .AddOpenApiOperationTransformer(NumbersQuery.Describe);

    private static async Task<Ok<NumbersDto>> ReadAsync(NumbersQuery query, NumbersCache cache, CancellationToken cancellation) =>
        TypedResults.Ok(await cache.ReadAsync(query.UnansweredDays, cancellation));
}
