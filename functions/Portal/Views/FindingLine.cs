using System.Collections.Immutable;

namespace FundingPipeline.Portal;

/// <summary>One finding as findings.json and every page have it.</summary>
public sealed record FindingLine(
    string Key, string Rule, string Severity, string File, string Sha256, string Sheet, string Cell, string Value,
    string Says, string Remedy, string Term, string? Figure, string Evidence)
{
    public static ImmutableArray<FindingLine> Of(IEnumerable<Finding> findings) => [.. findings.Select(Of)];

    private static FindingLine Of(Finding finding) => new(
        finding.Key, finding.Rule, finding.Severity.ToString().ToLowerInvariant(),
        finding.Where.File.Name, finding.Where.File.Sha256, finding.Where.Sheet, finding.Where.Address, finding.Value,
        finding.Says, finding.Remedy, Place(finding.Term), finding.Figure is { } figure ? Place(figure) : null, finding.Evidence.InWords());

    private static string Place(Citation citation) => $"{citation.Document}, {citation.Place}";
}
