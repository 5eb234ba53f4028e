namespace Chat.Api.Http;

/// <summary>Marks an endpoint that links of other sites and of mails may open. It only redirects to a page of the app.</summary>
internal sealed record LinkedFromAnywhere;
