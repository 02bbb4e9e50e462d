using System.Collections.Immutable;

namespace FundingPipeline.Portal;

/// <summary>One file that was sent in, as its sender sees it.</summary>
/// <param name="Id">What its address is made of: sixteen digits that stand for its path, a hyphen, and its SHA-256.</param>
/// <param name="File">The path it came under.</param>
/// <param name="Fund">The fund's slug; empty for a file that is nobody's claim.</param>
/// <param name="From">The first day it covers, 2000-01-31; empty for a file that is nobody's claim.</param>
/// <param name="State">One of <see cref="ClaimState"/>.</param>
/// <param name="Money">What it asks for and what became of it, in pence.</param>
/// <param name="Copy">The name of its annotated copy among what is published; empty when nobody has to do anything.</param>
public sealed record ClaimView(
    string Id, string File, string Sha256, string Fund, string Programme, string Project, string Number, int Version, string From, string To,
    string State, MoneyView Money, RowsView Rows, ImmutableArray<FindingLine> Findings, string Copy);

/// <summary>What became of a file, in a word.</summary>
public static class ClaimState
{
    /// <summary>Received, and not yet read.</summary>
    public const string Waiting = "waiting";
    public const string Accepted = "accepted";
    public const string Queried = "queried";
    public const string Refused = "refused";

    /// <summary>A later version stands in its place.</summary>
    public const string Superseded = "superseded";

    /// <summary>Taken back by whoever sent it.</summary>
    public const string Withdrawn = "withdrawn";
    public const string Register = "register";
    public const string Form = "form";

    /// <summary>A note that lay among the claims, or a form that nobody filled in.</summary>
    public const string Ignored = "ignored";
}

/// <summary>In pence: claimed = accepted + queried + refused.</summary>
public sealed record MoneyView(long Claimed, long Accepted, long Queried, long Refused);

/// <summary>Read = accepted + queried + refused.</summary>
public sealed record RowsView(int Read, int Accepted, int Queried, int Refused);
