using System.Collections.Immutable;
using System.Text.RegularExpressions;
using FundingPipeline.Ingest;

namespace FundingPipeline.Return;

/// <summary>What sort of answer a heading takes.</summary>
internal enum AnswerKind
{
    Text,

    /// <summary>A line's number, which no other line of the sheet may have.</summary>
    Line,

    /// <summary>A pseudonym.</summary>
    Person,

    /// <summary>Pounds and pence, either sign: a correction takes back.</summary>
    Money,

    /// <summary>Pounds and pence, never negative.</summary>
    Sum,
    Number,
    Count,
    Share,
    Day,

    /// <summary>One of a few words.</summary>
    Listed,

    /// <summary>A source that takes claims.</summary>
    Fund,

    /// <summary>Any source of money or help.</summary>
    Source,
}

/// <summary>What somebody filling in a form should know of one heading.</summary>
/// <param name="Means">A sentence or two in which {Gross cost} and {Claim: Income} stand for whatever the form calls them.</param>
/// <param name="Rules">The rules that ask for it, beyond those that every answer of its sort must pass.</param>
internal sealed partial record Advice(string Sheet, string Heading, AnswerKind Kind, string Means, string Example, ImmutableArray<string> Rules)
{
    /// <summary>Of every heading of the common form and the register.</summary>
    public static readonly ImmutableArray<Advice> All = [.. Read(ClaimAdvice.Text), .. Read(RegisterAdvice.Text)];

    /// <summary>What each sheet is for, by our name for it.</summary>
    public static readonly ImmutableDictionary<string, string> Purposes =
        new[] { ClaimAdvice.Text, RegisterAdvice.Text }.SelectMany(Lines).Where(line => line.StartsWith('['))
            .Select(line => line[1..].Split(']', 2)).ToImmutableDictionary(parts => parts[0], parts => parts[1].Trim());

    public static Advice On(string sheet, string heading) =>
        All.FirstOrDefault(advice => advice.Sheet == sheet && advice.Heading == heading)
        ?? throw new InvalidOperationException($"Nobody has written what {heading} on sheet {sheet} means.");

    /// <summary>The rules that every answer of its sort must pass, then its own.</summary>
    public IEnumerable<string> AllRules(bool starred) =>
        (starred ? [Sheet == Form.Claim.Cover!.Name ? "READ-07" : "READ-08"] : Array.Empty<string>())
            .Concat(Kind switch
            {
                AnswerKind.Line => ["READ-21"],
                AnswerKind.Person => ["READ-20"],
                AnswerKind.Money or AnswerKind.Sum => ["READ-12"],
                AnswerKind.Number => ["READ-10"],
                AnswerKind.Count => [Heading == "Version" ? "READ-23" : "READ-10"],
                AnswerKind.Share => ["READ-11"],
                AnswerKind.Day => ["READ-14"],
                AnswerKind.Listed => ["READ-16"],
                AnswerKind.Fund => [Sheet == Form.Claim.Cover!.Name ? "READ-17" : "READ-19"],
                AnswerKind.Source => ["READ-19"],
                _ => Array.Empty<string>(),
            }).Concat(Rules);

    /// <summary>The sentence with the headings that the form itself prints.</summary>
    public string In(Form form) => Named().Replace(Means, named =>
    {
        var (sheet, heading) = (named.Groups["sheet"].Success ? named.Groups["sheet"].Value : Sheet, named.Groups["heading"].Value);
        return (form.Cover?.Name == sheet ? form.Cover : form.Sheet(sheet))?.Printed(heading) ?? heading;
    });

    private static IEnumerable<Advice> Read(string text)
    {
        var sheet = "";
        foreach (var line in Lines(text))
        {
            if (line.StartsWith('['))
            {
                sheet = line[1..line.IndexOf(']')];
                continue;
            }

            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            yield return new(
                sheet, parts[0], Enum.Parse<AnswerKind>(parts[1], ignoreCase: true), parts[2], parts.ElementAtOrDefault(3) ?? "",
                [.. (parts.ElementAtOrDefault(4) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        }
    }

    private static IEnumerable<string> Lines(string text) =>
        text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [GeneratedRegex(@"\{((?<sheet>[^}:]+): )?(?<heading>[^}]+)\}")]
    private static partial Regex Named();
}
