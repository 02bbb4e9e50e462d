using FundingPipeline.App;

namespace FundingPipeline.Tests.Http;

/// <summary>Whoever comes too fast waits, whoever comes far too fast is turned away, and nobody else notices.</summary>
public sealed class TurnstileSpec : IDisposable
{
    private readonly Turnstile turnstile = new();

    public void Dispose() => turnstile.Dispose();

    [Fact]
    public async Task Ten_thousand_requests_at_once_of_one_person_are_not_all_let_in_and_another_person_is()
    {
        using var enough = new CancellationTokenSource();
        var hasty = Enumerable.Range(0, 10_000).Select(_ => turnstile.Pass(Actor.Of("hasty", "Hasty", []), enough.Token)).ToList();

        await turnstile.Pass(Actor.Of("patient", "Patient", []), default);

        Assert.Contains(hasty, passed => passed.Exception?.InnerException is Problem { Status: 429 });
        Assert.Contains(hasty, passed => passed.IsCompletedSuccessfully);
        await enough.CancelAsync();
    }

    [Fact]
    public async Task Two_thousand_wait_their_turn()
    {
        using var enough = new CancellationTokenSource();
        var many = Enumerable.Range(0, 2_000).Select(_ => turnstile.Pass(Actor.Of("many", "Many", []), enough.Token)).ToList();

        Assert.DoesNotContain(many, passed => passed.IsFaulted);
        await enough.CancelAsync();
        await Task.WhenAny(Task.WhenAll(many));
    }
}
