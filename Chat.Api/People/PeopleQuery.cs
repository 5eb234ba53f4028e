using System.Reflection;
using Chat.Api.Problems;
using Chat.Api.Users;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Chat.Api.People;

/// <summary>The state of a user: an active one may sign in.</summary>
internal enum PersonState
{
    Active,
    Disabled,
}

/// <summary>The requested people and the requested page of them.</summary>
/// <param name="Words">Parts of names, addresses and external ids; a user must match all of them.</param>
/// <param name="Role">Only users of this role; null for all.</param>
/// <param name="State">Only users in this state; null for all.</param>
/// <param name="InCoaching">Only users with an active coaching, or only users without one; null for all.</param>
/// <param name="After">The page begins after this place.</param>
/// <param name="Limit">The largest number of people.</param>
internal sealed record PeopleQuery(
    IReadOnlyList<string> Words, Role? Role, PersonState? State, bool? InCoaching, PeopleCursor After, int Limit)
{
    private const int DefaultLimit = 50;
    private const int MaxLimit = 200;
    private const int MaxSearch = 100;
    private const int MaxCursor = 4000;

    /// <summary>Called by the framework to bind the parameter of a handler.</summary>
    /// <exception cref="RefusedRequestException">A parameter is invalid.</exception>
    public static ValueTask<PeopleQuery?> BindAsync(HttpContext http, ParameterInfo _)
    {
        var query = http.Request.Query;
        return ValueTask.FromResult<PeopleQuery?>(new PeopleQuery(
            (query.Text("search", MaxSearch) ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
            query.OneOf<Role>("role"),
            query.OneOf<PersonState>("state"),
            query.YesOrNo("inCoaching"),
            query.Text("after", MaxCursor) is { } after ? PeopleCursor.Parse(after) : PeopleCursor.Begin,
            (int)(query.WholeNumber("limit", 1, MaxLimit) ?? DefaultLimit)));
    }

    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext _, CancellationToken __)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(QueryParameter.Text("search", MaxSearch,
            "Words: parts of a name, an address or an external id, all of which a person has. Capitals and accents do not matter."));
        operation.Parameters.Add(QueryParameter.OneOf<Role>("role", "People of this role."));
        operation.Parameters.Add(QueryParameter.OneOf<PersonState>("state", "People in this state."));
        operation.Parameters.Add(QueryParameter.YesOrNo("inCoaching", "People with an active coaching, or without any."));
        operation.Parameters.Add(QueryParameter.Text("after", MaxCursor, "The next of the page before this one."));
        operation.Parameters.Add(QueryParameter.WholeNumber("limit", "int32", 1, MaxLimit,
            $"How many at the most; {DefaultLimit} unless told."));
        return Task.CompletedTask;
    }
}
