using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Schedules;

/// <summary>The award as the offer letter divides it, by heading, by capital and revenue, and the grant claimed under each part.</summary>
internal static class OfferLetterRows
{
    public static Schedule Of(ImmutableArray<Contribution> parts, string sheet, string title) => new(
        sheet, title,
        [
            ScheduleColumn.Project, new("Cost heading", 26), new("Capital or revenue", 12), new("Award row", 12), ScheduleColumn.Money("Award"),
            ScheduleColumn.Money("Before"), ScheduleColumn.Money("In the period"), ScheduleColumn.Money("To date"), ScheduleColumn.Money("Left"),
        ],
        [.. parts.SelectMany(part => part.Register.Awards.Select(row => Line(part, row)).Concat(Taken(part, null).IsZero ? [] : [Line(part, null)]))])
    {
        Empty = "No award is stated: state it in the register, sheet Awards.",
        About = "Grant claimed and accepted, by the row of the register that takes each line. Left: the award less what was claimed to date; in brackets what is above it.",
    };

    private static ImmutableArray<Fact> Line(Contribution part, Award? row)
    {
        var (before, now) = (part.Earlier.Where(spend => Is(spend.Award, row)).Total(spend => spend.Claimed), part.Accepted().Where(entry => Is(entry.Award, row)).Total(entry => entry.Claimed));
        Where[] tests = [Where.Same("Project"), row is null ? Where.Says("Award row", "") : Where.Same("Award row")];
        var award = row?.Amount is { } amount ? Fact.Of(amount, row.At["Award"])
            : row is null ? Fact.Blank : Fact.NotStated("state it in the register, sheet Awards, Award");
        return
        [
            part.Project.Reference, row is null ? "No row takes it" : row.CostHeading.Length > 0 ? row.CostHeading : "Any", row?.Nature is { } nature ? $"{nature}" : row is null ? "" : "Either",
            row?.At.Place ?? "", award,
            Fact.Of(before).By(new Adding("Earlier", "Claimed", [.. tests])),
            Fact.Of(now).By(new Adding("Sources", "Claimed", [.. tests])),
            Fact.Of(before + now).By(new Formula("{Before}+{In the period}")),
            award.Amount is { } given ? Fact.Of(given - before - now).By(new Formula("{Award}-{To date}")) : Fact.Blank,
        ];
    }

    private static Money Taken(Contribution part, Award? row) =>
        part.Earlier.Where(spend => Is(spend.Award, row)).Total(spend => spend.Claimed) + part.Accepted().Where(entry => Is(entry.Award, row)).Total(entry => entry.Claimed);

    private static bool Is(Award? one, Award? other) => one?.At.Row == other?.At.Row;
}
