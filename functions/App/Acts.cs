using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using FundingPipeline.Ingest;
using FundingPipeline.Return;
using FundingPipeline.Storage;
using NodaTime;
using NodaTime.Text;

namespace FundingPipeline.App;

/// <summary>What people do about returns and queries, in the words in which the ledger keeps it: a small file of JSON for each act.</summary>
/// <remarks>An act is entered like any other arrival, so the journal, the export and the proof of the ledger hold it too.</remarks>
public static class Acts
{
    private const string CertifiedSection = "certified.json";
    private const string Audited = "audited.json";
    private const string SnapshotOf = "snapshot.json";
    private const string Workbook = "certified.xlsx";
    private const string AnswersFolder = "answers/";
    private const string ReturnsFolder = "returns/";

    private static readonly JsonSerializerOptions Plain = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Keeps a certificate, to be entered on the return's page as its n-th line.</summary>
    public static Task<Arrival> Certify(IFiles files, string slug, int line, Certificate certificate, CancellationToken stop) => Keep(
        files, NameOf(slug, line, CertifiedSection), ArrivalKind.Act,
        Text(new CertificateText(slug, certificate.Body, certificate.By, Iso(certificate.On), certificate.Draft, certificate.Contents, certificate.LeavingOutRefused)), stop);

    public static Task<Arrival> Freeze(IFiles files, string slug, int line, byte[] snapshot, CancellationToken stop) =>
        Keep(files, NameOf(slug, line, SnapshotOf), ArrivalKind.Kept, snapshot, stop);

    public static Task<Arrival> Bind(IFiles files, string slug, int line, byte[] workbook, CancellationToken stop) =>
        Keep(files, NameOf(slug, line, Workbook), ArrivalKind.Kept, workbook, stop);

    public static Task<Arrival> Audit(IFiles files, string slug, int line, Audit audit, CancellationToken stop) =>
        Keep(files, NameOf(slug, line, Audited), ArrivalKind.Act, Text(new AuditText(slug, audit.By, Iso(audit.On), audit.Reservation)), stop);

    public static Task<Arrival> Answer(IFiles files, string project, Answer answer, CancellationToken stop) => Keep(
        files, $"{AnswersFolder}{Ledger.HashOf(answer.Finding)}.json", ArrivalKind.Act,
        Text(new AnswerText(project, answer.Finding, answer.Says, answer.By, Iso(answer.On!.Value), answer.Reference)), stop);

    /// <summary>The return on whose page an arrival stands; null for one that is no act on a return.</summary>
    public static string? ReturnOf(Arrival arrival) =>
        !arrival.IsPost && arrival.Kind != ArrivalKind.Withdrawn && arrival.Path.StartsWith(ReturnsFolder, StringComparison.Ordinal) ? arrival.Path[ReturnsFolder.Length..arrival.Path.LastIndexOf('/')] : null;

    /// <summary>What a return's journal comes to.</summary>
    public static async Task<ReturnActs> Read(IFiles files, string slug, ImmutableArray<JournalEntry> journal, CancellationToken stop)
    {
        var acts = ReturnActs.None(slug) with { End = journal.IsEmpty ? "" : journal[^1].Hash };
        foreach (var entry in journal)
        {
            var name = entry.Arrival.Path[(entry.Arrival.Path.LastIndexOf('-') + 1)..];
            acts = name switch
            {
                CertifiedSection => acts.With(await Read<CertificateText>(files, entry.Arrival, stop)) with { Head = entry.Hash },
                SnapshotOf => acts with { Snapshot = entry.Arrival.Sha256 },
                Workbook => acts with { Workbook = entry.Arrival.Sha256 },
                Audited => acts with { Audit = (await Read<AuditText>(files, entry.Arrival, stop)).Audit },
                _ => throw new JsonException($"{entry.Arrival.Path} is no act on a return."),
            };
        }

        return acts;
    }

    /// <summary>The answers among the office's arrivals, the earliest first.</summary>
    public static async Task<ImmutableArray<Answered>> Answers(IFiles files, ImmutableArray<Arrival> arrivals, CancellationToken stop)
    {
        var answers = new List<Answered>();
        foreach (var arrival in arrivals.Where(arrival => arrival.Kind == ArrivalKind.Act && arrival.Path.StartsWith(AnswersFolder, StringComparison.Ordinal)))
        {
            answers.Add((await Read<AnswerText>(files, arrival, stop)).Of(arrival));
        }

        return [.. answers.OrderBy(answered => answered.Answer.On).ThenBy(answered => answered.Sha256, StringComparer.Ordinal)];
    }

    /// <summary>An original, whole.</summary>
    public static async Task<byte[]> Bytes(IFiles files, string sha256, CancellationToken stop) =>
        await files.Whole(Original.NameOf(sha256), sha256, stop) ?? throw new InvalidOperationException($"{Original.NameOf(sha256)} is gone or is not the file that was kept. Run verify.");

    private static string NameOf(string slug, int line, string what) => $"{ReturnsFolder}{slug}/{line:D4}-{what}";

    private static async Task<Arrival> Keep(IFiles files, string path, ArrivalKind kind, byte[] content, CancellationToken stop)
    {
        var original = await files.Keep(new MemoryStream(content), stop);
        return new(path, original.Sha256, original.Size, kind);
    }

    private static async Task<T> Read<T>(IFiles files, Arrival arrival, CancellationToken stop) =>
        JsonSerializer.Deserialize<T>(await Bytes(files, arrival.Sha256, stop), Plain) ?? throw new JsonException($"{arrival.Path} says nothing.");

    private static byte[] Text<T>(T act) => JsonSerializer.SerializeToUtf8Bytes(act, Plain);

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).GetValueOrThrow();

    internal sealed record CertificateText(string Return, string Body, string By, string On, string Draft, string Contents, bool LeavingOutRefused)
    {
        public Certificate Certificate => new(Body, By, Day(On), Draft, Contents, LeavingOutRefused);
    }

    internal sealed record AuditText(string Return, string By, string On, string Reservation)
    {
        public Audit Audit => new(By, Day(On), Reservation);
    }

    internal sealed record AnswerText(string Project, string Finding, string Says, string By, string On, string Reference)
    {
        public Answered Of(Arrival arrival) => new(Project, arrival.Sha256, new()
        {
            At = new(new(new(arrival.Sha256, arrival.Path), "", 0, []), 0),
            Finding = Finding,
            Says = Says,
            By = By,
            On = Day(On),
            Reference = Reference,
        });
    }
}

/// <summary>An answer that was given by name.</summary>
/// <param name="Project">Whose query it settles; empty when it is no one project's.</param>
public sealed record Answered(string Project, string Sha256, Answer Answer);

/// <summary>What was done about one return so far.</summary>
/// <param name="Certificates">The last of each body's, in the order in which they were given.</param>
/// <param name="Head">The hash of the journal's line with the last certificate; empty when there is none.</param>
/// <param name="Snapshot">The SHA-256 of what was certified; empty while the return is open. So is <paramref name="Workbook"/>.</param>
/// <param name="End">The hash of the journal's last line.</param>
public sealed record ReturnActs(string Slug, ImmutableArray<Certificate> Certificates, string Head, string Snapshot, string Workbook, Audit? Audit, string End)
{
    public static ReturnActs None(string slug) => new(slug, [], "", "", "", null, "");

    public bool IsCertified => Workbook.Length > 0;

    internal ReturnActs With(Acts.CertificateText given) =>
        this with { Certificates = [.. Certificates.Where(certificate => certificate.Body != given.Body), given.Certificate] };

    /// <summary>As the return's cover tells it.</summary>
    public Life Life => new(Audit is { } audit ? audit.Reservation.Length > 0 ? ReturnStatus.Qualified : ReturnStatus.Audited : IsCertified ? ReturnStatus.Certified : ReturnStatus.Draft, Certificates)
    {
        Snapshot = Snapshot,
        Head = IsCertified ? Head : "",
        Audit = Audit,
    };
}
