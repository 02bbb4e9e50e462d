using System.Collections.Immutable;
using System.Xml;
using FundingPipeline.Reconcile;

namespace FundingPipeline.Return;

/// <summary>The answer to whoever sent a workbook, in that very workbook: the cells in question coloured, a note on each,
/// and a last sheet that lists what was found.</summary>
/// <remarks>Everything else is the sender's own to the last byte, pictures, pivots and macros too, which are passed on and
/// never run. So an accountant mends the cells where they stand and sends the same workbook again.</remarks>
public static class AnnotatedCopy
{
    /// <summary>Notes in one workbook. Colours and the list go on; but nobody reads a thousand notes, and programs grow slow drawing them.</summary>
    public const int MostNotes = 1_000;

    /// <summary>The copy; or, where what is at fault is no cell or the file is of a kind that we cannot write on, a workbook of the findings alone.</summary>
    /// <param name="judged">The claim that the file held; null when it held none that could be read.</param>
    public static byte[] Write(Stream original, SourceFile file, ImmutableArray<Finding> findings, JudgedClaim? judged = null)
    {
        if (!findings.IsEmpty && !findings.Any(finding => finding.Where is { Sheet.Length: > 0, Row: > 0 }))
        {
            return CheckedWorkbook.Write(file, findings, judged);
        }

        try
        {
            return new CopiedWorkbook(CopiedParts.Of(Bytes(original))).Annotate(file, findings, CheckedWorkbook.WhatBecame(judged));
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or EndOfStreamException or FormatException or OverflowException)
        {
            return CheckedWorkbook.Write(file, findings, judged);
        }
    }

    private static byte[] Bytes(Stream original)
    {
        if (original.CanSeek)
        {
            var whole = new byte[original.Length - original.Position];
            original.ReadExactly(whole);
            return whole;
        }

        using var bytes = new MemoryStream();
        original.CopyTo(bytes);
        return bytes.ToArray();
    }
}
