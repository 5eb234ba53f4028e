using System.Globalization;
using System.Linq.Expressions;
using Chat.Api.Users;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Query;

namespace Chat.Api.Scim;

/// <summary>Filters of users as conditions of a statement.</summary>
internal sealed class ScimUserFilter(ILookupNormalizer normalizer)
{
    private const string Supported =
        "Users are filtered by id, userName, externalId, emails.value, displayName, name.formatted and active, with eq.";

    private static readonly ParameterExpression Someone = Expression.Parameter(typeof(User), "user");

    /// <exception cref="ScimException">The filter has an attribute, an operator or a value that is not supported.</exception>
    public Expression<Func<User, bool>> ToCondition(ScimFilter filter) => Expression.Lambda<Func<User, bool>>(BodyOf(filter), Someone);

    private Expression BodyOf(ScimFilter filter) => filter switch
    {
        ScimFilter.And both => Expression.AndAlso(BodyOf(both.Left), BodyOf(both.Right)),
        ScimFilter.Or either => Expression.OrElse(BodyOf(either.Left), BodyOf(either.Right)),
        ScimFilter.Not not => Expression.Not(BodyOf(not.Inner)),
        ScimFilter.Comparison comparison => BodyOf(comparison),
        _ => throw ScimException.InvalidFilter(Supported),
    };

    private Expression BodyOf(ScimFilter.Comparison comparison)
    {
        if (comparison is not { Operator: "eq", Value: { } value }) throw ScimException.InvalidFilter(Supported);
        var compared = comparison.Path.Full switch
        {
            "id" => HasId(value),
            "username" or "emails.value" or "emails" => HasAddress(normalizer.NormalizeEmail(value)),
            "externalid" => On(user => user.ExternalId == value),
            "displayname" or "name.formatted" => On(user => user.Name == value),
            "active" => IsActive(value),
            _ => throw ScimException.InvalidFilter(Supported),
        };

        // The only e-mail address of a user is the one of work.
        return comparison.Path.Condition switch
        {
            null => compared,
            ScimFilter.Comparison { Path.Full: "type", Operator: "eq", Value: "work" } => compared,
            ScimFilter.Comparison { Path.Full: "primary", Operator: "eq", Value: "true" } => compared,
            ScimFilter.Comparison { Path.Full: "type" or "primary", Operator: "eq" } => Expression.Constant(false),
            _ => throw ScimException.InvalidFilter(Supported),
        };
    }

    private static Expression HasId(string value) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? On(user => user.Id == id)
            : Expression.Constant(false);

    private static Expression HasAddress(string? key) => On(user => user.NormalizedUserName == key);

    private static Expression IsActive(string value) => bool.TryParse(value, out var active)
        ? active ? On(user => user.DisabledAt == null) : On(user => user.DisabledAt != null)
        : throw ScimException.InvalidFilter("active is true or false.");

    private static Expression On(Expression<Func<User, bool>> condition) =>
        ReplacingExpressionVisitor.Replace(condition.Parameters[0], Someone, condition.Body);
}
