using System.Security.Cryptography;
using FundingPipeline.App;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace FundingPipeline.Tests.Http;

/// <summary>A tenant of the directory, with keys made a moment ago, and the tokens it signs.</summary>
public sealed class Tenant
{
    public static readonly Guid Id = Guid.Parse("11111111-2222-3333-4444-555555555555");
    public const string Audience = "66666666-7777-8888-9999-000000000000";

    public RsaSecurityKey Key { get; } = new(RSA.Create(2048)) { KeyId = "one" };

    public ISignIn SignIn
    {
        get
        {
            var says = new OpenIdConnectConfiguration { Issuer = EntraSignIn.AuthorityOf(Id) };
            says.SigningKeys.Add(new RsaSecurityKey(Key.Rsa.ExportParameters(includePrivateParameters: false)) { KeyId = Key.KeyId });
            return new EntraSignIn(Id, Audience, new StaticConfigurationManager<OpenIdConnectConfiguration>(says));
        }
    }

    /// <summary>What a person of these roles brings.</summary>
    public string Token(params string[] roles) => Sign(Says(roles), new(Key, SecurityAlgorithms.RsaSha256));

    public static string Sign(SecurityTokenDescriptor says, SigningCredentials? credentials)
    {
        says.SigningCredentials = credentials;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(says);
    }

    public static SecurityTokenDescriptor Says(params string[] roles) => new()
    {
        Issuer = EntraSignIn.AuthorityOf(Id),
        Audience = Audience,
        NotBefore = DateTime.UtcNow.AddMinutes(-1),
        IssuedAt = DateTime.UtcNow.AddMinutes(-1),
        Expires = DateTime.UtcNow.AddHours(1),
        Claims = new Dictionary<string, object> { ["tid"] = $"{Id}", ["oid"] = $"person of {string.Join(' ', roles)}", ["name"] = $"Person of {string.Join(' ', roles)}", ["roles"] = roles },
    };
}
