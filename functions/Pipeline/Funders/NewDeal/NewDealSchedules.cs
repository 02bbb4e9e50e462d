using System.Collections.Immutable;
using FundingPipeline.Funders.Schedules;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.NewDeal;

/// <summary>What a New Deal contract is paid for: starts, which are not people, weeks and outcomes, at the contract's prices.</summary>
internal static class NewDealSchedules
{
    private const string Sheet = "Contract";

    public static ImmutableArray<Schedule> Of(ImmutableArray<Contribution> parts) => [Starts(parts), People(parts), Units(parts), Outcomes(parts)];

    private static Schedule Starts(ImmutableArray<Contribution> parts) => new(
        Sheet, "Starts in the period", [ScheduleColumn.Project, new("Strand", 26), new("Option", 26), new("Starts", 12, Summed: true)],
        [
            .. from part in parts
               from same in Started(part).GroupBy(row => (row.Strand, row.Option))
               orderby part.Project.Reference, same.Key.Strand, same.Key.Option
               select Schedule.Line(
                   part.Project.Reference, same.Key.Strand, same.Key.Option.Length > 0 ? same.Key.Option : "Not stated",
                   Fact.Of(same.Select(row => (row.Scheme, row.Person, row.Start)).Distinct().Count(), Sheets(same))),
        ])
    {
        Empty = "No start in this period stands on the claims' sheets Participants.",
        About = "A start is one person, strand, option and day.",
    };

    private static Schedule People(ImmutableArray<Contribution> parts) => new(
        Sheet, "People who started, each once", [ScheduleColumn.Project, new("Person scheme", 26), new("", 26), new("People", 12)],
        [
            .. from part in parts
               from scheme in Started(part).GroupBy(row => row.Scheme)
               orderby part.Project.Reference, scheme.Key
               select Schedule.Line(
                   part.Project.Reference, scheme.Key.Length > 0 ? scheme.Key : "Not stated", "",
                   Fact.Of(scheme.Select(row => row.Person).Distinct().Count(), Sheets(scheme))),
        ])
    {
        Empty = "Nobody started in this period.",
        About = "A person who starts twice is two starts and one person. Schemes are never added up: it may be the same people.",
    };

    private static Schedule Units(ImmutableArray<Contribution> parts) => new(
        Sheet, "Units at the contract's prices",
        [ScheduleColumn.Project, new("Element", 26), new("Contract", 26), new("Units", 12), new("Price", 12), new("Contract's price", 14), ScheduleColumn.Money("Amount")],
        [
            .. from part in parts
               let prices = ContractPrices.Sorted(part.Units.IsEmpty ? [] : part.Register.Prices)
               from same in part.Units.Where(unit => unit.Fate == Fate.Accepted).GroupBy(unit => (unit.Line.Contract, unit.Line.Element, unit.Line.UnitPrice))
               orderby part.Project.Reference, same.Key.Contract, same.Key.Element, same.Key.UnitPrice
               select Units(part, prices, [.. same]),
        ])
    {
        Empty = "No unit is accepted in this period.",
        About = "Weeks on the programme and outcomes alike, each at the price claimed beside the price in the register.",
    };

    private static ImmutableArray<Fact> Units(Contribution part, ILookup<string, Price> prices, ImmutableArray<UnitEntry> same)
    {
        var line = same[0].Line;
        Where[] tests = [Where.Same("Project"), Where.Same("Element"), Where.Same("Contract"), line.UnitPrice is null ? Where.Says("Price of one", "") : new Where("Price of one", "Price")];
        var agreed = prices.Agreed(same[0].Claim.Fund, line, same[0].Days.Last);
        return
        [
            part.Project.Reference, line.Element, line.Contract,
            Fact.Of(same.Sum(unit => unit.Line.Units ?? 0)).By(new Adding("Units", "Units", [.. tests])),
            line.UnitPrice is null ? "Not stated" : Fact.Of(line.UnitPrice, line.At["Unit price"]),
            Fact.Of(agreed?.UnitPrice, agreed is null ? [] : [agreed.At["Unit price"]]).Or("state it in the register, sheet Prices, Unit price"),
            Fact.Of(same.Total(unit => unit.Amount)).By(new Adding("Units", "Amount", [.. tests])),
        ];
    }

    private static Schedule Outcomes(ImmutableArray<Contribution> parts) => new(
        Sheet, "Outcomes that stand", [ScheduleColumn.Project, new("Outcome", 26), new("", 26), new("Number", 12, Summed: true)],
        [
            .. from part in parts
               let fallen = Fallen(part)
               from same in part.Claims.Where(entry => entry.Status != ClaimStatus.Refused).SelectMany(entry => entry.Claim.Outcomes)
                   .Where(line => !fallen.Contains(RowOf(line))).GroupBy(line => line.Outcome, StringComparer.OrdinalIgnoreCase)
               orderby part.Project.Reference, same.Key
               select Schedule.Line(part.Project.Reference, same.Key, "", Fact.Of(same.Count(), Sheets(same))),
        ])
    {
        Empty = "No outcome stands on the claims that end in this period.",
        About = "Outcomes nobody has refused or queried; each is listed on the sheet Outputs.",
    };

    private static IEnumerable<ParticipantLine> Started(Contribution part)
    {
        var fallen = Fallen(part);
        return from entry in part.Claims
               where entry.Status != ClaimStatus.Refused
               from line in entry.Claim.Participants
               where line.Start is { } day && part.Period.Days.Covers(day) && !fallen.Contains(RowOf(line))
               select line;
    }

    /// <summary>Rows that somebody has refused or queried.</summary>
    private static HashSet<(string, string, int)> Fallen(Contribution part) =>
        [.. part.Findings.Where(finding => finding is { Scope: Scope.Line, Severity: not Severity.Note }).Select(finding => (finding.Where.File.Sha256, finding.Where.Sheet, finding.Where.Row))];

    private static (string, string, int) RowOf(ClaimRow line) => (line.At.Layout.File.Sha256, line.At.Layout.Sheet, line.At.Row);

    /// <summary>Whole sheets and no rows: a person's row is no business of the funder's.</summary>
    private static CellRef[] Sheets(IEnumerable<ClaimRow> lines) =>
        [.. lines.Select(line => new CellRef(line.At.Layout.File, line.At.Layout.Sheet, 0, 0)).Distinct()];
}
