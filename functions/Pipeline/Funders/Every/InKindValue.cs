using System.Globalization;
using FundingPipeline.Funders.Esf;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Every;

/// <summary>Help in kind is valued by quantity and rate, and the same value stands as match.</summary>
public sealed class InKindValue : IRule<LineCase>
{
    public string Id => "CLAIM-19";

    public Citation Source => new("North West Network, ESF match funding guidance", "In-kind match: the same value is in the expenditure breakdown", Evidence.ConfirmedRegional);

    private static readonly Citation Valued = new("Pipeline default", "Help in kind is valued by quantity and rate, as the common claim form asks", Evidence.Assumed);

    private static readonly Citation AnyFund = new("Pipeline default", "Help in kind is posted as cost and as match for every fund, as for ESF in the North West", Evidence.Assumed);

    public InForce InForce => InForce.Always;

    public string Explain => "Help in kind is valued at its quantity times its rate, and the same value must stand as match in kind, since no money moved.";

    public string Remedy => "Correct the quantity, the rate or the value, and show the same value as match in kind.";

    public Scope Scope => Scope.Line;

    public IEnumerable<Finding> Check(LineCase at)
    {
        var line = at.Line;
        if (line is not { Kind: CostKind.InKind, Adjusts: "", Gross: { } gross })
        {
            yield break;
        }

        if (line is { Quantity: { } quantity, Rate: { } rate } && Value(quantity, rate) is var value && value != gross.Pounds)
        {
            yield return this.Finds(
                at, Severity.Refuse, line.At["Gross cost"], $"{gross}",
                $"{quantity.ToString("0.####", CultureInfo.InvariantCulture)} at £{rate.ToString("0.00##", CultureInfo.InvariantCulture)} is {value.ToString("£#,0.00;-£#,0.00", CultureInfo.InvariantCulture)}, and the line says {gross}.",
                "Correct the quantity, the rate or the gross cost.", Valued);
        }
        else if (line.Quantity is null || line.Rate is null)
        {
            var (blank, missing) = line.Quantity is null ? ("Quantity", line.Rate is null ? "quantity and rate" : "quantity") : ("Rate", "rate");
            yield return this.Finds(
                at, Severity.Refuse, line.At[blank], "",
                $"The line values help in kind at {gross} and gives no {missing}.",
                "Say how many hours or days were given, and at what rate.", Valued);
        }
        else if (line.Gap().IsZero && line.Eligible is { } eligible && InKind(line) is { } match && match != eligible)
        {
            yield return this.Finds(
                at, Severity.Refuse, line.At[HeadingOf(line)], $"{match}",
                $"Help in kind of {eligible} is matched in kind by {match}.",
                "Enter the whole value under the in-kind source that gave it; nothing can be claimed for it.",
                at.Fund == EsfTerms.Source && at.In.IsIn(Regions.NorthWest) ? null : AnyFund);
        }
    }

    /// <summary>In pounds and not in Money, which cannot hold whatever two cells of anybody's may multiply to.</summary>
    private static decimal Value(decimal quantity, decimal rate) => decimal.Round(quantity * rate, 2, MidpointRounding.AwayFromZero);

    /// <summary>Null when a column names a source nobody knows, which has a finding of its own.</summary>
    private static Money? InKind(CostLine line) => line.Match.Any(share => share.Source is null)
        ? null
        : line.Match.Where(share => share.Source!.Kind == SourceKind.InKind).Total(share => share.Amount);

    private static string HeadingOf(CostLine line) =>
        line.Match.FirstOrDefault(share => share.Source?.Kind == SourceKind.InKind)?.Heading ?? "Claimed";
}
