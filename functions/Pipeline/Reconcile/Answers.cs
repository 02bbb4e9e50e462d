using System.Collections.Frozen;
using System.Collections.Immutable;
using FundingPipeline.Ingest;

namespace FundingPipeline.Reconcile;

/// <summary>What people have answered. An answer settles the query it names, and no refusal.</summary>
/// <remarks>An answer by nobody, or on no day, is none. One that begins with No, Refuse or Reject takes the money out.</remarks>
public sealed class Answers(ImmutableArray<Answer> answers)
{
    private readonly FrozenDictionary<string, Answer> byKey =
        answers.Where(answer => answer.By.Trim().Length > 0 && answer.On is not null).GroupBy(answer => answer.Finding.Trim(), StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The finding as it stands: an answered query is a note that says who settled it.</summary>
    public Finding Settle(Finding finding) =>
        finding.Severity == Severity.Query && byKey.TryGetValue(finding.Key, out var answer)
            ? finding with
            {
                Severity = IsNo(answer) ? Severity.Refuse : Severity.Note,
                Says = $"{finding.Says} Answered by {answer.By}{(answer.On is { } day ? $" on {day:uuuu-MM-dd}" : "")}: {answer.Says}",
            }
            : finding;

    private static bool IsNo(Answer answer) =>
        new[] { "no", "refuse", "refused", "reject", "rejected" }.Contains(answer.Says.Trim().Split(' ', ',', '.', ':', ';')[0], StringComparer.OrdinalIgnoreCase);
}
