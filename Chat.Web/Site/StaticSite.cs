using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Chat.Web.Site;

/// <summary>The client: the files of a build, and one page for every address inside the app.</summary>
internal static class StaticSite
{
    private const string Page = "index.html";

    /// <summary>The gallery: every part of the client in every state, for its developers; it is not published.</summary>
    private const string Gallery = "ui";

    /// <summary>The folder of files with a hash in their names: the content of a name never changes.</summary>
    private const string Assets = "/assets";

    /// <summary>Serves the files that were built with this program, whatever the working directory is.</summary>
    public static WebApplicationOptions Options(string[] args) =>
        new() { Args = args, WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot") };

    public static void AddSite(this WebApplicationBuilder builder)
    {
        builder.Services.AddHsts(hsts => (hsts.MaxAge, hsts.IncludeSubDomains) = (TimeSpan.FromDays(365), true));
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
        });
    }

    public static void UseSite(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment()) app.UseHsts();

        // The API's responses are never compressed: their length would show whether a secret contains a text that an attacker chose
        // (BREACH).
        app.UseWhen(http => !IsProxied(http.Request.Path), site => site.UseResponseCompression());
        app.UseStaticFiles(Files(app.Environment.WebRootFileProvider));
    }

    /// <summary>Serves the app's page for any address without a file extension. A missing file stays a 404.</summary>
    public static void MapSite(this WebApplication app)
    {
        var files = Files(app.Environment.WebRootFileProvider);
        if (app.Environment.IsDevelopment()) app.MapFallbackToFile(Gallery, Gallery + ".html", files);
        app.MapFallbackToFile(Page, files);
    }

    /// <summary>Adds the character encoding to the content types of texts.</summary>
    private static FileExtensionContentTypeProvider ContentTypes()
    {
        var types = new FileExtensionContentTypeProvider();
        foreach (var (extension, type) in types.Mappings.ToList())
            if (IsText(type)) types.Mappings[extension] = $"{type}; charset=utf-8";
        return types;
    }

    private static bool IsText(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("+xml", StringComparison.Ordinal)
        || type.EndsWith("/xml", StringComparison.Ordinal);

    /// <summary>Whether a path belongs to a service behind this one, and to no page or file.</summary>
    public static bool IsProxied(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/hubs");

    private static StaticFileOptions Files(IFileProvider files) => new()
    {
        FileProvider = files,
        ContentTypeProvider = ContentTypes(),
        OnPrepareResponse = answer =>
            answer.Context.Response.Headers[HeaderNames.CacheControl] = Caching(answer.Context.Request.Path, answer.File.Name),
    };

    private static string Caching(PathString path, string name) =>
        path.StartsWithSegments(Assets) ? "public, max-age=31536000, immutable"
        : name == Page ? "no-cache, no-store"
        : "no-cache";
}
