using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;

namespace Chat.Api.Http;

/// <summary>A 200 with a value as JSON and its <c>Content-Length</c>: chunks would cost more, here and in the proxy.</summary>
internal sealed class SizedOk<T>(T value) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext) => SizedJson.WriteAsync(httpContext, StatusCodes.Status200OK, value);

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        SizedJson.Describe<T>(builder, StatusCodes.Status200OK);
}

/// <summary>A 201 with the location of the new resource; otherwise as <see cref="SizedOk{T}"/>.</summary>
internal sealed class SizedCreated<T>(string location, T value) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.Location = location;
        return SizedJson.WriteAsync(httpContext, StatusCodes.Status201Created, value);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        SizedJson.Describe<T>(builder, StatusCodes.Status201Created);
}

internal static class SizedJson
{
    private const string Json = "application/json";

    public static async Task WriteAsync<T>(HttpContext http, int status, T value)
    {
        var options = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var body = JsonSerializer.SerializeToUtf8Bytes(value, options);
        http.Response.StatusCode = status;
        http.Response.ContentType = $"{Json}; charset=utf-8";
        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    public static void Describe<T>(EndpointBuilder builder, int status) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(T), [Json]));
}
