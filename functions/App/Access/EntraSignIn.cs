using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace FundingPipeline.App;

/// <summary>Believes what the office's own Entra tenant has signed, and nothing else.</summary>
/// <remarks>App Service authentication passes the token with which a browser signed in; a program brings its own. Of either only the
/// signed token counts: whatever other headers say of a principal anybody could have written who reaches the app another way.</remarks>
/// <param name="tenant">The tenant's id.</param>
/// <param name="audience">The app's own id, for which the token must be.</param>
/// <param name="metadata">Where the tenant says with which keys it signs.</param>
public sealed class EntraSignIn(Guid tenant, string audience, IConfigurationManager<OpenIdConnectConfiguration> metadata) : ISignIn
{
    private const string Passed = "X-MS-TOKEN-AAD-ID-TOKEN";
    private const string Bearer = "Bearer ";

    private static readonly JsonWebTokenHandler Tokens = new() { MapInboundClaims = false };

    /// <param name="setting">A setting's value by its name: <c>SignIn__Tenant</c> and <c>SignIn__Audience</c>.</param>
    /// <exception cref="InvalidOperationException">One is missing, or the tenant is no tenant's id: then nobody could sign in, or everybody.</exception>
    public static EntraSignIn From(Func<string, string?> setting)
    {
        var tenant = Guid.TryParse(setting("SignIn:Tenant"), out var id) && id != Guid.Empty ? id : throw new InvalidOperationException("Set SignIn__Tenant to the id of the tenant whose people may sign in.");
        var audience = setting("SignIn:Audience") is { Length: > 0 } own ? own : throw new InvalidOperationException("Set SignIn__Audience to the id under which the app is registered there.");
        return new(tenant, audience, new ConfigurationManager<OpenIdConnectConfiguration>(
            $"{AuthorityOf(tenant)}/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever { RequireHttps = true }));
    }

    /// <summary>As it issues every token.</summary>
    public static string AuthorityOf(Guid tenant) => $"https://login.microsoftonline.com/{tenant:D}/v2.0";

    public string Address => "/.auth/login/aad";

    public string Back => "post_login_redirect_uri";

    public async Task<SignedIn?> Who(HttpRequest request, CancellationToken stop) => request.Headers.Authorization is [{ } brought, ..]
        ? brought.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && await Read(brought[Bearer.Length..].Trim(), stop) is { } program ? new(program, ByCookie: false) : null
        : request.Headers[Passed] is [{ Length: > 0 } passed] && await Read(passed, stop) is { } person ? new(person, ByCookie: true) : null;

    /// <summary>Keys change; a token signed with one that we do not know yet is looked at once more with the tenant's newest.</summary>
    private async Task<Actor?> Read(string token, CancellationToken stop)
    {
        var first = await Validate(token, stop);
        if (first.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            metadata.RequestRefresh();
            first = await Validate(token, stop);
        }

        return first is { IsValid: true, SecurityToken: JsonWebToken read } ? ActorOf(read) : null;
    }

    private async Task<TokenValidationResult> Validate(string token, CancellationToken stop)
    {
        var keys = (await metadata.GetConfigurationAsync(stop)).SigningKeys;
        return await Tokens.ValidateTokenAsync(token, new()
        {
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            ValidIssuer = AuthorityOf(tenant),
            ValidAudience = audience,
            IssuerSigningKeys = keys,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ClockSkew = TimeSpan.FromMinutes(2),
        });
    }

    /// <summary>Who it is, if it is anybody of that tenant's: an app of another could be let in by its own.</summary>
    private Actor? ActorOf(JsonWebToken token) =>
        Said(token, "tid") is { } from && Guid.TryParse(from, out var its) && its == tenant && Said(token, "oid") is { Length: > 0 } id
            ? Actor.Of($"entra:{id}", Said(token, "name") ?? Said(token, "preferred_username") ?? id, token.Claims.Where(claim => claim.Type == "roles").Select(claim => claim.Value))
            : null;

    private static string? Said(JsonWebToken token, string claim) => token.TryGetValue<string>(claim, out var value) ? value : null;
}
