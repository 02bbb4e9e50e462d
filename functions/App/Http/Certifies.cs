using FundingPipeline.Portal;
using NodaTime;

namespace FundingPipeline.App;

/// <summary>A finance officer's certificate as he gives it at the front door: under his own name, on this day, for a section of his own.</summary>
public sealed class Certifies(Workplace at, TimeProvider clock)
{
    /// <param name="one">The return as far as he may see it.</param>
    /// <exception cref="Problem">The section is not his.</exception>
    /// <exception cref="ActRefusedException">It cannot be certified; the message says why.</exception>
    public Task<string> Run(Actor who, ReturnView one, CertifyingRequest asked, CancellationToken stop)
    {
        var section = one.Sections.FirstOrDefault(section => Actor.SlugOf(section.Body) == Actor.SlugOf(asked.Body)) ?? throw Problem.NotFound();
        return Rights.To(Deed.CertifySections).Allow(who, Owner.Body(Actor.SlugOf(section.Body)))
            ? new Certify(at).Run(one.Slug, asked.Draft, new(section.Body, who.Name, Today.Of(clock), asked.LeavingOutRefused), stop)
            : throw Problem.Forbidden();
    }
}

/// <summary>The day it is where the programme is.</summary>
public static class Today
{
    public static LocalDate Of(TimeProvider clock) => Instant.FromDateTimeOffset(clock.GetUtcNow()).InZone(DateTimeZoneProviders.Tzdb["Europe/London"]).Date;
}
