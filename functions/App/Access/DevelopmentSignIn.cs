using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace FundingPipeline.App;

/// <summary>Lets whoever sits at this machine say who he is, to try the pipeline out. It cannot be switched on in Azure.</summary>
public sealed class DevelopmentSignIn : ISignIn
{
    private const string Cookie = "development-sign-in";

    /// <summary>Each of these is set where Azure runs the app, and nowhere else.</summary>
    private static readonly string[] OfAzure = ["WEBSITE_SITE_NAME", "WEBSITE_INSTANCE_ID", "WEBSITE_HOSTNAME", "WEBSITE_AUTH_ENABLED", "IDENTITY_ENDPOINT"];

    /// <summary>Made anew with every process, so that a cookie of yesterday's opens nothing.</summary>
    private readonly IDataProtector seal = new EphemeralDataProtectionProvider().CreateProtector(nameof(DevelopmentSignIn));

    /// <param name="setting">A setting's value by its name; null for one that is not set.</param>
    /// <exception cref="InvalidOperationException">This is Azure.</exception>
    public DevelopmentSignIn(Func<string, string?> setting)
    {
        if (OfAzure.FirstOrDefault(name => setting(name) is { Length: > 0 }) is { } set)
        {
            throw new InvalidOperationException($"{set} is set, so this is Azure, and here nobody is whoever he says he is. Build with OfficialPackages=true, and switch App Service authentication on.");
        }
    }

    public string Address => "/sign-in";

    public string Back => "back";

    public Task<SignedIn?> Who(HttpRequest request, CancellationToken stop) =>
        Task.FromResult(request.Cookies[Cookie] is { Length: > 0 } value && Read(value) is { } said ? new SignedIn(Actor.Of(said.Id, said.Name, said.Roles), ByCookie: true) : null);

    /// <summary>From now on the browser is this person.</summary>
    public void SignIn(HttpResponse response, string name, IReadOnlyList<string> roles) => response.Cookies.Append(
        Cookie, seal.Protect(JsonSerializer.Serialize(new Said($"development:{name}", name, roles))),
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/" });

    public static void SignOut(HttpResponse response) => response.Cookies.Delete(Cookie);

    private Said? Read(string value)
    {
        try
        {
            return JsonSerializer.Deserialize<Said>(seal.Unprotect(value));
        }
        catch (Exception forged) when (forged is System.Security.Cryptography.CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }

    private sealed record Said(string Id, string Name, IReadOnlyList<string> Roles);
}
