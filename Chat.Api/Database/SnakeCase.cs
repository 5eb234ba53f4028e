using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Chat.Api.Database;

/// <summary>Names columns, keys and indexes in snake case, as PostgreSQL folds unquoted names.</summary>
internal static class SnakeCase
{
    public static void UseSnakeCaseNames(this ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties()) property.SetColumnName(Fold(property.GetColumnName()));
            foreach (var key in entity.GetKeys()) key.SetName(Fold(key.GetName()));
            foreach (var foreign in entity.GetForeignKeys()) foreign.SetConstraintName(Fold(foreign.GetConstraintName()));
            foreach (var index in entity.GetIndexes()) index.SetDatabaseName(Fold(index.GetDatabaseName()));
        }
    }

    private static string? Fold(string? name) =>
        name is null ? null : JsonNamingPolicy.SnakeCaseLower.ConvertName(name).Replace("__", "_", StringComparison.Ordinal);
}
