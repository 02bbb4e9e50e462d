using FundingPipeline.Funders;
using FundingPipeline.Ingest;

namespace FundingPipeline.Return;

/// <summary>What a template's drop-downs offer: the reader's own lists, in the words of the form.</summary>
internal sealed class TemplateLists(Form form, Page page)
{
    private readonly List<Offer> offers = [];

    /// <summary>What the cells under a heading may be chosen from; null where anything may be written.</summary>
    public Offer? For(SheetForm sheet, Field field, AnswerKind kind) => kind switch
    {
        AnswerKind.Listed => Of(field.Printed, Only(sheet, field.Heading), closed: true),
        AnswerKind.Fund => Of("Fund", [.. Funder.All.SelectMany(funder => funder.Sources).Select(source => source.Name)], closed: true),
        AnswerKind.Source => Of("Source", [.. Sources.All.Select(source => source.Name)], closed: true),
        AnswerKind.Text when Usual(sheet.Name, field.Heading) is { Count: > 0 } usual => Of(field.Printed, usual, closed: false),
        _ => null,
    };

    /// <summary>What the heading of a column of match may be.</summary>
    public Offer Givers(SheetForm sheet) => Of($"{sheet.MatchWords} whose", [.. Sources.All.Select(source => $"{sheet.MatchWords} {source.Name}")], closed: true);

    /// <summary>The form's words where it has any for an answer, ours where it has none, in our order.</summary>
    private IReadOnlyList<string> Only(SheetForm sheet, string heading)
    {
        var own = sheet.Answers.GetValueOrDefault(heading) ?? [];
        return
        [
            .. from ours in ListedAnswers.Only(sheet.Name, heading)
               let theirs = own.Where(word => word.Value == ours).Select(word => word.Key).Order(StringComparer.Ordinal).ToList()
               where theirs.Count > 0 || heading != "Claim type" || Takes(ours)
               from word in theirs.Count > 0 ? theirs : [ours]
               select word,
        ];
    }

    /// <summary>Whether the form's own fund takes claims of that type; a form for any fund offers them all.</summary>
    private bool Takes(string claimType) => Own is not { } funder || funder.ClaimTypes.Any(type => Words.Spaced($"{type}") == claimType);

    private IReadOnlyList<string> Usual(string sheet, string heading) => (sheet, heading) switch
    {
        ("Outputs", "Unit") => [.. (Own is { } funder ? [funder] : Funder.All).SelectMany(of => of.Measures).Select(measure => measure.Name).Distinct().Order(StringComparer.Ordinal)],
        ("Attendance", "Funder") => [.. Funder.All.SelectMany(of => of.Sources).Select(source => source.Name)],
        ("Terms", "Term") => [.. Catalogue.Rules.OfType<IAppliesFigures>().SelectMany(rule => rule.Tables).Where(table => table.TakesFigure || table.Readings.Any()).Select(table => table.Name).Distinct().Order(StringComparer.Ordinal)],
        _ => ListedAnswers.Usual(sheet, heading),
    };

    private Funder? Own => form.Says.TryGetValue("Funder", out var fund) && Sources.Find(fund) is { } source ? Funder.Of(source) : null;

    private Offer Of(string name, IReadOnlyList<string> words, bool closed)
    {
        if (offers.Find(other => other.Closed == closed && other.Words.SequenceEqual(words)) is { } known)
        {
            return known;
        }

        var offer = new Offer(name, words, closed, page.List(name, words));
        offers.Add(offer);
        return offer;
    }
}
