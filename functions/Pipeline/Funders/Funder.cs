using System.Collections.Immutable;
using FundingPipeline.Funders.Schedules;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using NodaTime;

namespace FundingPipeline.Funders;

/// <summary>How a fund works out what it owes.</summary>
public enum PaymentMode
{
    /// <summary>A rate of eligible cost less income, on totals to date: ESF, ERDF.</summary>
    RateOnTotals,

    /// <summary>The sums claimed, within award and profile: SRB, NDC, NRF.</summary>
    FixedSum,

    /// <summary>Units at contract prices: the New Deal.</summary>
    UnitCost,
}

/// <summary>One fund: how it cuts time, pays, counts, and which rules it adds to everybody's.</summary>
/// <param name="Sources">The fund itself or, for the New Deal, each of its strands: they share one return.</param>
/// <param name="Slug">As files and addresses name it: new-deal.</param>
/// <param name="Rules">In the order of the fund's own guidance, which is the order of findings.</param>
public sealed record Funder(
    string Name, string Slug, ImmutableArray<Source> Sources, ReportingCalendar Calendar, Rhythm Returns, PaymentMode Mode,
    ImmutableArray<ClaimType> ClaimTypes, ImmutableArray<Measure> Measures, ImmutableArray<IRule> Rules)
{
    /// <summary>Every fund the pipeline knows. A further one is a folder beside these and a line here.</summary>
    public static readonly ImmutableArray<Funder> All =
    [
        Esf.EsfTerms.Funder,
        Erdf.ErdfTerms.Funder,
        Srb.SrbTerms.Funder,
        Nrf.NrfTerms.Funder,
        NewDeal.NewDealTerms.Funder,
        Ndc.NdcTerms.Funder,
    ];

    /// <summary>The share of the award that this fund keeps until closure, for one claim; null when it keeps none. Unless the fund says more, the offer letter says.</summary>
    public Func<ClaimCase, DatedRow<decimal>?> HeldBack { get; init; } = at => at.InOfferLetter("Held back", award => award.HeldBack);

    /// <summary>What every return of this fund rests on that nobody has confirmed.</summary>
    public ImmutableArray<Assumption> Assumes { get; init; } = [];

    /// <summary>Whether it pays for capital and revenue apart, so that a line must say which it is.</summary>
    public bool KeepsCapitalApart { get; init; }

    /// <summary>Whether it gives an authority a sum for the year, which all of its projects share.</summary>
    public bool AllocatesByAuthority { get; init; }

    /// <summary>The tables that its own terms ask for on a return, from everything that the return is made of.</summary>
    public Func<ImmutableArray<Contribution>, ImmutableArray<Schedule>> Schedules { get; init; } = _ => [];

    /// <summary>Who ran this fund when, where and by which route.</summary>
    public ImmutableArray<FundingStream> Streams { get; init; } = [];

    /// <summary>The fund a source belongs to, or null for a source that takes no claims.</summary>
    public static Funder? Of(Source source)
    {
        foreach (var funder in All)
        {
            if (funder.Sources.Contains(source))
            {
                return funder;
            }
        }

        return null;
    }

    /// <summary>The period of this fund's returns that holds the day.</summary>
    public NamedPeriod PeriodOf(LocalDate day) =>
        (Returns == Rhythm.Yearly ? Calendar.Year(day) : Calendar.Quarter(day))
        ?? throw new InvalidOperationException($"{Name} has no period for {day:uuuu-MM-dd}.");

    /// <summary>By its name alone: no two funds share one.</summary>
    public override int GetHashCode() => Slug.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Name;
}
