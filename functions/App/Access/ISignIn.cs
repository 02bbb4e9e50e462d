using Microsoft.AspNetCore.Http;

namespace FundingPipeline.App;

/// <summary>Says who is at the door.</summary>
public interface ISignIn
{
    /// <summary>Who sent the request; null for nobody we know. What is not proven is not believed.</summary>
    Task<SignedIn?> Who(HttpRequest request, CancellationToken stop);

    /// <summary>Where a browser is sent that nobody has signed in with.</summary>
    string Address { get; }

    /// <summary>The name under which that address is told where the browser goes afterwards.</summary>
    string Back { get; }
}

/// <summary>Somebody at the door.</summary>
/// <param name="ByCookie">Whether the browser says so by itself, as it would for a stranger's page too.</param>
public sealed record SignedIn(Actor Actor, bool ByCookie);
