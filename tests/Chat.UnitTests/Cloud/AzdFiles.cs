using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Chat.UnitTests.Cloud;

/// <summary>
/// The Bicep files that azd makes of a manifest: a main file that names the modules, and a parameter file for each service. The source is
/// Azure/azure-dev, cli/azd/pkg/apphost (generate.go, eval.go) and cli/azd/resources/apphost/templates.
/// </summary>
internal static partial class AzdFiles
{
    public static void Write(JsonObject resources, string folder)
    {
        var modules = resources.Where(resource => Is(resource.Value!, "azure.bicep.v0"))
            .Select(resource => Module(resource.Key, resource.Value!));
        File.WriteAllText(Path.Combine(folder, "main.bicep"), MainFile(string.Join('\n', modules)));
        foreach (var (name, resource) in resources.Where(resource => Is(resource.Value!, "project.v1")))
        {
            var deployment = resource!["deployment"]!;
            var parameters = deployment["params"]!.AsObject()
                .Select(value => $"param {value.Key} = {Quote(name, value.Key, Evaluate(Text(value.Value), resources))}");
            File.WriteAllLines(Path.Combine(folder, $"{name}.bicepparam"), [$"using './{Text(deployment["path"])}'", .. parameters]);
        }
    }

    private static string MainFile(string modules) =>
        $$"""
        targetScope = 'subscription'
        param location string
        param principalId string = ''
        resource rg 'Microsoft.Resources/resourceGroups@2022-09-01' = {
          name: 'rg-test'
          location: location
        }
        {{modules}}
        """;

    /// <summary>Writes a module. A parameter may be a whole output of another module, or a text.</summary>
    private static string Module(string name, JsonNode resource)
    {
        var parameters = resource["params"]!.AsObject().Select(value =>
            $"    {value.Key}: {ModuleParameter(value.Key, Text(value.Value))}");
        return
            $$"""
            module {{Symbol(name)}} '{{Text(resource["path"])}}' = {
              name: '{{name}}'
              scope: rg
              params: {
                location: location
            {{string.Join('\n', parameters)}}
              }
            }
            """;
    }

    private static string ModuleParameter(string name, string text) => (name, Whole().Match(text)) switch
    {
        ("userPrincipalId", _) when text == "" => "principalId",
        (_, { Success: true } reference) => $"{Symbol(reference.Groups[1].Value)}.outputs.{reference.Groups[2].Value}",
        _ => $"'{text}'",
    };

    /// <summary>
    /// Quotes a text as azd does: azd writes the text as YAML, and puts that into single quotes. A text that YAML itself would quote fails
    /// here, because azd corrupts such a text.
    /// </summary>
    private static string Quote(string service, string name, string text)
    {
        var isSpoiled = text == "" || text.Contains('\'') || text.Contains('\n') || bool.TryParse(text, out _)
            || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        isSpoiled.ShouldBe(name == "port", $"azd can't hand {name} of {service} over as it is: {text}");
        return $"'{text}'";
    }

    private static string Evaluate(string text, JsonObject resources) => Expression().Replace(text, match => match.Value switch
    {
        "{{" => "{",
        "}}" => "}",
        var expression => EvaluateExpression(expression[1..^1], resources),
    });

    private static string EvaluateExpression(string expression, JsonObject resources)
    {
        var parts = expression.Split('.', 2);
        var (name, property) = (parts[0], parts[1]);
        var resource = resources[name].ShouldNotBeNull($"{{{expression}}} names no resource.");
        return property switch
        {
            "connectionString" => Evaluate(Text(resource["connectionString"]), resources),
            "containerPort" or "bindings.http.targetPort" => "8080",
            "bindings.http.url" => $"http://{name}.internal.example.azurecontainerapps.io",
            "outputs.AZURE_CONTAINER_APPS_ENVIRONMENT_DEFAULT_DOMAIN" => "example.azurecontainerapps.io",
            "containerImage" or "value" => $"{name}-{property}",
            _ when property.StartsWith("outputs.", StringComparison.Ordinal) => $"{name}-{property["outputs.".Length..]}",
            _ => throw new ArgumentException($"azd does not know {{{expression}}}.", nameof(expression)),
        };
    }

    private static bool Is(JsonNode resource, string type) => Text(resource["type"]) == type;

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    private static string Symbol(string name) => name.Replace('-', '_');

    [GeneratedRegex(@"^\{([\w-]+)\.outputs\.(\w+)\}$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"\{\{|\}\}|\{[^{}]*\}")]
    private static partial Regex Expression();
}
