using System.Diagnostics;
using System.Globalization;
using FundingPipeline.Ingest;
using FundingPipeline.Reconcile;
using FundingPipeline.Storage;
using Microsoft.Extensions.Logging;

namespace FundingPipeline.App;

/// <summary>One record of each piece of work that was done: of which claim and project, how much there was and how long it took, by names that can be searched for.</summary>
/// <remarks>Nothing that a claimant wrote is recorded but the claim's own name, and the path it came under. Both may be anything
/// at all, so control characters are taken out, or a claim's number could pretend to be a record of its own.</remarks>
public sealed partial class Logbook(ILogger log)
{
    private const int Longest = 120;

    public void TookIn(Arrival arrival, Intake intake, Stage stage)
    {
        var found = FindingCount.Of(intake.Findings);
        if (intake.Claim is { } claim)
        {
            TookInClaim(
                log, Plain(claim.Id.Fund.Code), Plain(claim.Id.Programme), Plain(claim.Id.Project), Plain(claim.Id.Number), claim.Cover.Version, Plain(arrival.Path), arrival.Sha256,
                intake.RowsRead, found.Refuse, found.Query, found.Note, stage.Milliseconds, Trace);
            return;
        }

        TookInFile(log, WhatOf(intake), Plain(arrival.Path), arrival.Sha256, intake.RowsRead, found.Refuse, found.Query, found.Note, stage.Milliseconds, Trace);
    }

    /// <summary>A note that lay among the claims.</summary>
    public void Ignored(Arrival arrival, Stage stage) => TookInFile(log, "note", Plain(arrival.Path), arrival.Sha256, 0, 0, 0, 0, stage.Milliseconds, Trace);

    /// <param name="told">How many rows of returns were told something else than before.</param>
    public void Reconciled(Folio folio, OneProject project, int told, int answers, Stage stage)
    {
        var (found, claims) = (FindingCount.Of(project.Findings), project.Claims.ToList());
        var reference = project.Statement?.Project.Reference ?? claims.FirstOrDefault()?.Claim.Id.Project ?? folio.Partition;
        ReconciledProject(log, Plain(reference), claims.Count, found.Refuse, found.Query, found.Note, told, answers, stage.Milliseconds, Trace);
    }

    /// <param name="asked">How many projects must be reconciled by it.</param>
    public void Sorted(Office office, int asked, Stage stage) =>
        SortedOffice(log, office.Intakes.Length, office.Forms.Length, office.Register.Projects.Length, asked, stage.Milliseconds, Trace);

    public void BuiltReturn(string slug, Built built, int projects, Stage stage) => Built(log, Plain(slug), built.Version, built.Sha256, projects, stage.Milliseconds, Trace);

    public void Parked(string queue, string message) => ParkedWork(log, queue, Plain(message), Trace);

    public void Swept(int missed, int stale, Summary summary, Stage stage) =>
        SweptLedger(log, missed, stale, summary.Claims.Received, summary.Claims.Accepted, summary.Claims.Refused, summary.Returns.Length, stage.Milliseconds, Trace);

    public void Broke(string what) => BrokenLedger(log, Plain(what), Trace);

    /// <param name="breaks">How much is not as it was written.</param>
    public void Proved(int breaks, Stage stage) => ProvedLedger(log, breaks, stage.Milliseconds, Trace);

    /// <param name="name">Of the file, with its container.</param>
    public void BackedUp(string name, Exported exported, Stage stage) => BackedUpLedger(log, name, exported.Sha256, exported.Size, stage.Milliseconds, Trace);

    /// <summary>In one line, and no longer than a line.</summary>
    internal static string Plain(string text)
    {
        var plain = string.Concat(text.Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) is not (
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)));
        return plain.Length <= Longest ? plain : $"{plain[..Longest]}…";
    }

    private static string WhatOf(Intake intake) => intake switch
    {
        { Register: not null } => "register",
        { Form: not null } => "form",
        { IsEmptyForm: true } => "empty form",
        _ => "unreadable",
    };

    /// <summary>What ties the record to what else was done for the same message; empty when nobody traces.</summary>
    private static string Trace => Activity.Current?.TraceId.ToHexString() ?? "";

    [LoggerMessage(1, LogLevel.Information, "Took in claim {Fund}/{Programme}/{Project}/{Number}, version {Version}, as {Path}, {Sha256}: {Rows} rows; {Refused} refused, {Queried} queried, {Noted} noted. {Milliseconds} ms {TraceId}")]
    private static partial void TookInClaim(
        ILogger log, string fund, string programme, string project, string number, int version, string path, string sha256,
        int rows, int refused, int queried, int noted, long milliseconds, string traceId);

    [LoggerMessage(2, LogLevel.Information, "Took in {What} as {Path}, {Sha256}: {Rows} rows; {Refused} refused, {Queried} queried, {Noted} noted. {Milliseconds} ms {TraceId}")]
    private static partial void TookInFile(ILogger log, string what, string path, string sha256, int rows, int refused, int queried, int noted, long milliseconds, string traceId);

    [LoggerMessage(3, LogLevel.Information, "Reconciled {Project}: {Claims} claims; {Refused} refused, {Queried} queried, {Noted} noted; {Told} returns told, {Answers} answers. {Milliseconds} ms {TraceId}")]
    private static partial void ReconciledProject(ILogger log, string project, int claims, int refused, int queried, int noted, int told, int answers, long milliseconds, string traceId);

    [LoggerMessage(4, LogLevel.Information, "Sorted the office's post: {Files} files, {Forms} forms, {Projects} projects known; {Asked} projects asked for. {Milliseconds} ms {TraceId}")]
    private static partial void SortedOffice(ILogger log, int files, int forms, int projects, int asked, long milliseconds, string traceId);

    [LoggerMessage(5, LogLevel.Information, "Built {Return}, version {Version}, {Sha256}, from {Projects} projects. {Milliseconds} ms {TraceId}")]
    private static partial void Built(ILogger log, string @return, int version, string sha256, int projects, long milliseconds, string traceId);

    [LoggerMessage(6, LogLevel.Warning, "Parked after five tries, from queue {Queue}: {Work} {TraceId}")]
    private static partial void ParkedWork(ILogger log, string queue, string work, string traceId);

    [LoggerMessage(7, LogLevel.Information, "Swept: {Missed} missed, {Stale} asked for again; {Received} claims received, {Accepted} accepted, {ClaimsRefused} refused; {Returns} returns. {Milliseconds} ms {TraceId}")]
    private static partial void SweptLedger(ILogger log, int missed, int stale, int received, int accepted, int claimsRefused, int returns, long milliseconds, string traceId);

    [LoggerMessage(8, LogLevel.Error, "Not as it was written: {What} {TraceId}")]
    private static partial void BrokenLedger(ILogger log, string what, string traceId);

    [LoggerMessage(9, LogLevel.Information, "Proved the ledger: {Breaks} not as written. {Milliseconds} ms {TraceId}")]
    private static partial void ProvedLedger(ILogger log, int breaks, long milliseconds, string traceId);

    [LoggerMessage(10, LogLevel.Information, "Backed up the ledger as {Name}, {Sha256}: {Bytes} bytes. {Milliseconds} ms {TraceId}")]
    private static partial void BackedUpLedger(ILogger log, string name, string sha256, long bytes, long milliseconds, string traceId);
}
