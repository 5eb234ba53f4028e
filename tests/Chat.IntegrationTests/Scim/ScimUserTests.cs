using System.Net;
using Chat.IntegrationTests.Driver;
using Chat.IntegrationTests.Topology;

namespace Chat.IntegrationTests.Scim;

/// <summary>The requests of Entra ID's provisioning service, in its order and with its spellings.</summary>
public sealed class ScimUserTests(CalmChat chat, CalmSchool school) : IClassFixture<CalmSchool>
{
    [Fact]
    public async Task Entra_looks_for_a_user_makes_it_changes_it_and_disables_it()
    {
        using var entra = await school.Admin.ProvisionerAsync(chat.Web);
        var email = School.NewEmail();
        var filter = $"Users?filter={Uri.EscapeDataString($"userName eq \"{email.ToUpperInvariant()}\"")}";
        ((int)(await entra.CallAsync("GET", filter))!["totalResults"]!).ShouldBe(0);
        var made = (await entra.CallAsync("POST", "Users", $$"""
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User",
              "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
             "externalId":"{{email}}-id","userName":"{{email}}","active":true,"displayName":"Sam Visser",
             "emails":[{"primary":true,"type":"work","value":"{{email}}"}],"meta":{"resourceType":"User"},
             "name":{"formatted":"Sam V","familyName":"Visser","givenName":"Sam"},"preferredLanguage":"nl-NL",
             "roles":[{"value":"coach"}],"title":"Teacher"}
            """, HttpStatusCode.Created))!;
        var id = (string)made["id"]!;
        ((string?)made["meta"]!["location"])!.ShouldEndWith($"/api/scim/v2/Users/{id}");
        ((int)(await entra.CallAsync("GET", filter))!["totalResults"]!).ShouldBe(1);
        var byId = $"Users?filter={Uri.EscapeDataString($"externalId eq \"{email}-id\" and active eq true")}";
        ((string?)(await entra.CallAsync("GET", byId))!["Resources"]![0]!["id"]).ShouldBe(id);
        var person = await school.ReadAsync(id);
        (person.Name, person.Email, person.Role, person.Language).ShouldBe(("Sam Visser", email, "coach", "nl"));

        var changed = await entra.PatchAsync($"Users/{id}", """{"op":"Replace","path":"displayName","value":"Sam de Boer"}""");
        ((string?)changed!["name"]!["formatted"]).ShouldBe("Sam de Boer");
        await entra.PatchAsync($"Users/{id}", """{"op":"Replace","path":"active","value":"False"}""");
        ((bool)(await entra.CallAsync("GET", filter))!["Resources"]![0]!["active"]!).ShouldBeFalse();
        (await school.ReadAsync(id)).DisabledAt.ShouldNotBeNull();
        await entra.PatchAsync($"Users/{id}", """{"op":"Add","value":{"active":"True"}}""");
        (await school.ReadAsync(id)).DisabledAt.ShouldBeNull();
        var entries = (await school.AuditAsync($"person={id}")).Items;
        entries.Select(entry => entry.Action)
            .ShouldBe(["person-enabled", "person-disabled", "person-changed", "person-created"]);
        entries.ShouldAllBe(entry => entry.Token == "Entra ID" && entry.Actor == null);
    }

    [Fact]
    public async Task A_disabled_user_is_signed_out_at_once()
    {
        using var entra = await school.Admin.ProvisionerAsync(chat.Web);
        using var student = await school.NewPersonAsync("student");
        await using var socket = await student.ListenAsync(chat.AddressOf("realtime-1"));
        await entra.PatchAsync($"Users/{student.Id}", """{"op":"replace","value":{"active":false}}""");
        await socket.ClosedAsync(TimeSpan.FromSeconds(2));
        using var call = await student.GetAsync("/api/conversations");
        call.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_deleted_user_is_gone_for_scim_and_comes_back_with_the_same_name()
    {
        using var entra = await school.Admin.ProvisionerAsync(chat.Web);
        var email = School.NewEmail();
        var id = await entra.CreateAsync(email);
        await entra.CallAsync("DELETE", $"Users/{id}", status: HttpStatusCode.NoContent);
        await entra.CallAsync("GET", $"Users/{id}", status: HttpStatusCode.NotFound);
        await entra.CallAsync("DELETE", $"Users/{id}", status: HttpStatusCode.NotFound);
        await entra.PatchAsync($"Users/{id}", """{"op":"replace","path":"active","value":true}""", HttpStatusCode.NotFound);
        (await school.ReadAsync(id)).DisabledAt.ShouldNotBeNull();
        (await entra.CreateAsync(email, "Sam again")).ShouldBe(id);
        var back = await school.ReadAsync(id);
        (back.Name, back.DisabledAt).ShouldBe(("Sam again", null));
    }

    [Fact]
    public async Task A_put_replaces_a_user()
    {
        using var entra = await school.Admin.ProvisionerAsync(chat.Web);
        var id = await entra.CreateAsync(School.NewEmail(), "Sam", "coach");
        var email = School.NewEmail();
        var body = $$$"""{"userName":"{{{email}}}","name":{"givenName":"A","familyName":"B"}}""";
        var put = await entra.CallAsync("PUT", $"Users/{id}", body);
        ((string?)put!["userName"]).ShouldBe(email);
        ((string?)put["displayName"]).ShouldBe("A B");
        ((string?)put["roles"]![0]!["value"]).ShouldBe("coach");
    }

    [Fact]
    public async Task An_address_belongs_to_one_user()
    {
        using var entra = await school.Admin.ProvisionerAsync(chat.Web);
        var email = School.NewEmail();
        await entra.CreateAsync(email);
        await entra.CallAsync(
            "POST", "Users", $$"""{"userName":"{{email}}","displayName":"Other"}""", HttpStatusCode.Conflict, "uniqueness");
        var other = await entra.CreateAsync(School.NewEmail());
        await entra.PatchAsync(
            $"Users/{other}", $$"""{"op":"replace","path":"userName","value":"{{email}}"}""", HttpStatusCode.Conflict, "uniqueness");
    }

    [Theory]
    [InlineData("GET", "Users?filter=userName", null, 400, "invalidFilter")]
    [InlineData("GET", "Users?filter=title%20eq%20%22x%22", null, 400, "invalidFilter")]
    [InlineData("GET", "Users?count=many", null, 400, "invalidValue")]
    [InlineData("GET", "Users/0", null, 404, null)]
    [InlineData("GET", "Users/9223372036854775807", null, 404, null)]
    [InlineData("GET", "Nothing", null, 404, null)]
    [InlineData("POST", "Users", "{", 400, "invalidSyntax")]
    [InlineData("POST", "Users", "[]", 400, "invalidValue")]
    [InlineData("POST", "Users", """{"displayName":"Sam"}""", 400, "invalidValue")]
    [InlineData("POST", "Users", """{"userName":"no address","displayName":"Sam"}""", 400, "invalidValue")]
    [InlineData("POST", "Users", """{"userName":"s@school.test","displayName":"Sam\nTwo"}""", 400, "invalidValue")]
    [InlineData("PATCH", "Users/1", """{"Operations":[{"op":"jump"}]}""", 400, "invalidSyntax")]
    [InlineData("PATCH", "Users/1", "{}", 400, "invalidSyntax")]
    [InlineData("POST", "Groups", """{"displayName":"Teachers"}""", 403, null)]
    [InlineData("GET", "Groups/teacher", null, 404, null)]
    public async Task A_bad_call_is_refused_in_the_words_of_scim(string method, string path, string? body, int status, string? type)
    {
        using var entra = await school.Admin.ProvisionerAsync(chat.Web);
        await entra.CallAsync(method, path, body, (HttpStatusCode)status, type);
    }

    [Fact]
    public async Task A_thousand_users_are_paged_without_gap_or_double()
    {
        using var entra = await school.Admin.ProvisionerAsync(chat.Web);
        HashSet<string> ids = [];
        var total = 1;
        for (var start = 1; start <= total; start += 150)
        {
            var page = (await entra.CallAsync("GET", $"Users?startIndex={start}&count=150&attributes=id"))!;
            if (start == 1) total = (int)page["totalResults"]!;
            var users = page["Resources"]!.AsArray();
            foreach (var user in users) ids.Add((string)user!["id"]!).ShouldBeTrue();
            ((int)page["itemsPerPage"]!).ShouldBe(users.Count);
            users.ShouldAllBe(user => user!["userName"] == null);
        }

        // The demo accounts are a student and a coach for each of hundreds of pairs; other tests add people meanwhile.
        ids.Count.ShouldBeGreaterThanOrEqualTo(total);
        total.ShouldBeGreaterThan(700);
        ((int)(await entra.CallAsync("GET", "Users?count=0"))!["itemsPerPage"]!).ShouldBe(0);
        ((int)(await entra.CallAsync("GET", "Users?count=5000"))!["itemsPerPage"]!).ShouldBe(200);
        ((int)(await entra.CallAsync("GET", "Users?startIndex=900000"))!["itemsPerPage"]!).ShouldBe(0);
    }
}
