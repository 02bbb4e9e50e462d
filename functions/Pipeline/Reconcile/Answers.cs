using System.Collections.Frozen;
using System.Collections.Immutable;
using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile;

/// <summary>What people have answered. An answer settles the query it names, and no refusal.</summary>
public sealed class Answers(ImmutableArray<Answer> answers)
{
    private readonly FrozenDictionary<string, Answer> byKey =
        answers.GroupBy(answer => answer.Finding.Trim(), StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The finding as it stands: an answered query is a note that says who settled it.</summary>
    public Finding Settle(Finding finding) =>
        finding.Severity == Severity.Query && byKey.TryGetValue(finding.Key, out var answer)
            ? finding with
            {
                Severity = Severity.Note,
                Says = $"{finding.Says} Answered by {answer.By}{(answer.On is { } day ? $" on {day:uuuu-MM-dd}" : "")}: {answer.Says}",
            }
            : finding;
}
