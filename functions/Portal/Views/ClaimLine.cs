namespace FundingPipeline.Portal;

/// <summary>One file that was sent in, as a list shows it; <see cref="ClaimView"/> has its findings.</summary>
/// <param name="Refuse">How many findings refuse something, of those that are shown.</param>
public sealed record ClaimLine(
    string Id, string File, string Sha256, string Fund, string Programme, string Project, string Number, int Version, string From, string To,
    string State, MoneyView Money, RowsView Rows, int Refuse, int Query, int Note)
{
    public static ClaimLine Of(ClaimView claim) => new(
        claim.Id, claim.File, claim.Sha256, claim.Fund, claim.Programme, claim.Project, claim.Number, claim.Version, claim.From, claim.To,
        claim.State, claim.Money, claim.Rows, Count(claim, "refuse"), Count(claim, "query"), Count(claim, "note"));

    private static int Count(ClaimView claim, string severity) => claim.Findings.Count(finding => finding.Severity == severity);
}

/// <summary>One line of a claim's history, in the order in which it was entered in the journal of its page.</summary>
/// <param name="Line">Its number there.</param>
/// <param name="What">arrived or withdrawn.</param>
/// <param name="Id">Of the file: another for each version of the claim.</param>
/// <param name="Note">By whom and why it was withdrawn.</param>
public sealed record HistoryLine(long Line, string What, string Id, string File, string Sha256, int Version, string State, string Note);

/// <summary>One file that was just sent in.</summary>
/// <param name="File">As its sender calls it.</param>
/// <param name="Location">Where to ask what became of it.</param>
public sealed record SentView(string Id, string File, string Location);
