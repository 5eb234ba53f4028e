using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Chat.Web.Site;

/// <summary>The client: files that a build has made, and one page that stands for every address inside the app.</summary>
internal static class StaticSite
{
    private const string Page = "index.html";

    /// <summary>Every part of the client in every state, for those who build it; it is not published.</summary>
    private const string Gallery = "ui";

    /// <summary>The files' names hold their hash: what a name stands for never changes.</summary>
    private const string Assets = "/assets";

    /// <summary>Serves what was built with this program, wherever it is started from.</summary>
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

        // The API's answers are never compressed: their length would betray what secret and chosen text have in common (BREACH).
        app.UseWhen(http => !Proxied(http.Request.Path), site => site.UseResponseCompression());
        app.UseStaticFiles(Files(app.Environment.WebRootFileProvider));
    }

    /// <summary>Any address without a file extension is the app's own. A file that is missing stays a 404.</summary>
    public static void MapSite(this WebApplication app)
    {
        var files = Files(app.Environment.WebRootFileProvider);
        if (app.Environment.IsDevelopment()) app.MapFallbackToFile(Gallery, Gallery + ".html", files);
        app.MapFallbackToFile(Page, files);
    }

    /// <summary>Text says in which characters it is written.</summary>
    private static FileExtensionContentTypeProvider ContentTypes()
    {
        var types = new FileExtensionContentTypeProvider();
        foreach (var (extension, type) in types.Mappings.ToList())
            if (type.StartsWith("text/", StringComparison.Ordinal)) types.Mappings[extension] = $"{type}; charset=utf-8";
        return types;
    }

    private static bool Proxied(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/hubs");

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
