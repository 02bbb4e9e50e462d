using System.Collections.Immutable;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Funders.Schedules;

/// <summary>Match source by source: what was offered under which certificate, and what the period's lines used of it.</summary>
internal static class MatchCertificates
{
    public const string Whose = "Private or public";

    public const string InPeriod = "In the period";

    public const string Public = "Public";

    private const string Private = "Private";
    private const string European = "European";
    private const string Unknown = "Not stated";

    public static Schedule Of(ImmutableArray<Contribution> parts, string sheet, string title) => new(
        sheet, title,
        [
            ScheduleColumn.Project, new("Source", 26), new("Kind", 12), new(Whose, 14), ScheduleColumn.Money("Offered"), ScheduleColumn.Money(InPeriod),
            new("Certificate", 16), new("Signed by", 16), new("Signed on", 12),
        ],
        [.. parts.SelectMany(Lines)])
    {
        Empty = "No match is offered or used: an offer is stated in the register, sheet Match.",
        About = "In the period: accepted lines only. Where one source has several offers, what is used stands beside the first. Private match has no certificate.",
    };

    /// <summary>What the period's lines levered in, private and public apart.</summary>
    public static Schedule Leverage(ImmutableArray<Contribution> parts, Schedule certificates) => new(
        certificates.Sheet, "Leverage in the period", [new(Whose, 16), ScheduleColumn.Money(InPeriod)],
        [
            .. from whose in new[] { Private, Public, European, Unknown }
               let used = parts.SelectMany(part => part.Accepted().SelectMany(entry => entry.Match).Where(share => SideOf(share, part) == whose)).Total(share => share.Amount)
               where whose is Private or Public || !used.IsZero
               select Schedule.Line(whose, Fact.Of(used).By(new Adding(certificates.Title, InPeriod, Where.Same(Whose)))),
        ])
    {
        Empty = "No match is used.",
        About = "For leverage European money is other public money, never private (remembered practice, assumed).",
    };

    private static IEnumerable<ImmutableArray<Fact>> Lines(Contribution part)
    {
        var offers = part.Register.Match;
        var used = part.Accepted().SelectMany(entry => entry.Match).ToLookup(NameOf);
        foreach (var offer in offers)
        {
            var isFirst = offers.First(other => other.Source == offer.Source) == offer;
            yield return Line(part, offer.Source.Name, offer, isFirst ? used[offer.Source.Name] : null);
        }

        foreach (var source in used.Where(source => offers.All(offer => offer.Source.Name != source.Key)))
        {
            yield return Line(part, source.Key, null, source);
        }
    }

    private static ImmutableArray<Fact> Line(Contribution part, string source, MatchOffer? offer, IEnumerable<MatchShare>? used) =>
    [
        part.Project.Reference, source, offer is null ? Unknown : offer.Kind == MatchKind.Cash ? "Cash" : "In kind",
        Side(part, offer?.Source ?? used?.Select(share => share.Source).FirstOrDefault(), offer),
        offer?.Amount is { } amount ? Fact.Of(amount, offer.At["Amount"]) : Fact.NotStated("state it in the register, sheet Match, Amount"),
        used is null ? Fact.Blank : Fact.Of(used.Total(share => share.Amount)).By(new Adding("Sources", Adding.MatchFrom(source), Where.Same("Project"))),
        offer is { Certificate.Length: > 0 } ? Fact.Of(offer.Certificate, offer.At["Certificate"]) : offer?.Public == false ? "" : Unknown,
        offer?.SignedBy ?? "",
        offer?.SignedOn is { } day ? Fact.Of(day, offer.At["Signed on"]) : "",
    ];

    private static string SideOf(MatchShare share, Contribution part) =>
        Side(part, share.Source, part.Register.Match.FirstOrDefault(offer => offer.Source == share.Source));

    private static string Side(Contribution part, Source? source, MatchOffer? offer) =>
        part.Register.Match.ArePublic(source) && source is not { European: true } ? Public : source is { European: true } ? European : offer?.Public == false ? Private : Unknown;

    private static string NameOf(MatchShare share) => share.Source?.Name ?? share.Heading;
}
