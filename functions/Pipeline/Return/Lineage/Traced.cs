using System.Collections.Immutable;

namespace FundingPipeline.Return.Lineage;

/// <summary>Cells of a file that somebody sent, as exactly as the workbook tells them.</summary>
/// <param name="Cells">B7, or J5:J9, J12; empty where the workbook names a sheet and none of its rows, for they are persons'.</param>
/// <param name="Sha256">One; more where the workbook lists several files of the name and does not say which.</param>
public sealed record Origin(string File, string Sheet, string Cells, ImmutableArray<string> Sha256)
{
    public override string ToString() => string.Join(" › ", new[] { File, Sheet, Cells }.Where(part => part.Length > 0));
}

/// <summary>One figure of a workbook and where it comes from: other cells of the workbook, cells of a file, or a table with its source.</summary>
public sealed record Traced(Spot At, string Label, string Shown, decimal Value)
{
    /// <summary>How it was worked out, in words.</summary>
    public string How { get; init; } = "";

    /// <summary>The cells of this workbook that it is made of; only those that count.</summary>
    public ImmutableArray<Counted> Parts { get; init; } = [];

    /// <summary>The cells of files that it was read from.</summary>
    public ImmutableArray<Origin> From { get; init; } = [];

    /// <summary>Whose claim, which line, and what became of it: claim 2, version 1, line 4, accepted.</summary>
    public string Whose { get; init; } = "";

    /// <summary>A document that states it, and how sure that is.</summary>
    public string Source { get; init; } = "";

    /// <summary>What is wrong with it: it does not come to what its cells come to. Empty when nothing is.</summary>
    public string Wrong { get; init; } = "";

    /// <summary>Whether it is a row that was counted, and no figure: it counts one.</summary>
    public bool IsRow { get; init; }

    /// <summary>Whether nothing of it was ever there, so that there is nothing to lead to.</summary>
    public bool IsNothing { get; init; }

    /// <summary>Whether the workbook says where it comes from.</summary>
    public bool IsTold => Parts.Length > 0 || From.Length > 0 || Source.Length > 0 || IsNothing;
}
