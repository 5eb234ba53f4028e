using System.Text.Json.Nodes;
using Chat.ServiceDefaults.Contracts;
using Microsoft.OpenApi;

namespace Chat.Api.Problems;

/// <summary>Describes query parameters in the OpenAPI document for handlers that bind their parameters themselves.</summary>
internal static class QueryParameter
{
    public static OpenApiParameter WholeNumber(string name, string format, long least, long? most, string description) => New(
        name,
        description,
        new OpenApiSchema
        {
            Type = JsonSchemaType.Integer,
            Format = format,
            Minimum = $"{least}",
            Maximum = most is null ? null : $"{most}",
        });

    public static OpenApiParameter OneOf<TEnum>(string name, string description)
        where TEnum : struct, Enum =>
        New(
            name,
            description,
            new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Enum = [.. Enum.GetValues<TEnum>().Select(value => (JsonNode)JsonValue.Create(WireName.Write(value)))],
            });

    public static OpenApiParameter YesOrNo(string name, string description) =>
        New(name, description, new OpenApiSchema { Type = JsonSchemaType.Boolean });

    public static OpenApiParameter Text(string name, int? most, string description) =>
        New(name, description, new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = most });

    private static OpenApiParameter New(string name, string description, OpenApiSchema schema) =>
        new() { Name = name, In = ParameterLocation.Query, Description = description, Schema = schema };
}
