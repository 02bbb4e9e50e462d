using System.Reflection;
using System.Text.Json;
using FundingPipeline.Local;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FundingPipeline.Tests.App;

/// <summary>The function classes as the real worker and host will read them: names, triggers, paths, connections, retries.</summary>
public sealed class FunctionsSpec
{
    /// <summary>Every function there is. Whoever adds one adds its row.</summary>
    private static readonly string[] Table =
    [
        "AnswerQuery       Queries.Answer          POST api/answers, anonymous -",
        "Asset             AssetPages.Read         GET assets/{hash}/{name}, anonymous -",
        "AuditReturn       Returns.Audit           POST api/returns/{fund}/{period}/audit, anonymous -",
        "BackUpLedger      BackUpLedger.Run          timer 0 0 4 * * *                   -",
        "BuildReturn       BuildReturn.Run           queue return                        Shelf",
        "CertifySection    Returns.Certify         POST api/returns/{fund}/{period}/certificates, anonymous -",
        "CertifySectionPage ReturnPages.Certify     POST returns/{fund}/{period}/certificates, anonymous -",
        "ClaimPage         ClaimPages.Read         GET claims/{id}, anonymous -",
        "ClaimsPage        ClaimPages.List         GET claims, anonymous -",
        "Elsewhere         Elsewhere.Nothing       GET HEAD POST PUT PATCH DELETE {*elsewhere:regex(^(?!admin/)(?!runtime/).*$)}, anonymous -",
        "Health            Health.Lives            GET health, anonymous -",
        "IngestAgain       IngestClaim.Again         queue ingest                        Shelf",
        "IngestClaim       IngestClaim.Run           blob claims/{name}, EventGrid       Shelf",
        "ListClaims        Claims.List             GET api/claims, anonymous -",
        "ListProjects      Projects.List           GET api/projects, anonymous -",
        "ListReturns       Returns.List            GET api/returns, anonymous -",
        "ListRules         Guidance.Rules          GET api/rules, anonymous -",
        "ListTemplates     Guidance.Templates      GET api/templates, anonymous -",
        "MissingPage       StartPages.Missing      GET missing, anonymous -",
        "OpenApi           OpenApi.Read            GET openapi.json, anonymous -",
        "ParkClaim         Park.Claim                queue webjobs-blobtrigger-poison    Shelf",
        "ParkIngest        Park.Ingest               queue ingest-poison                 Shelf",
        "ParkReconcile     Park.Reconcile            queue reconcile-poison              Shelf",
        "ParkReturn        Park.Return               queue return-poison                 Shelf",
        "ParkScanned       Park.Scanned              queue scanned-poison                Shelf",
        "ProjectPage       ProjectPages.Read       GET projects/{reference}, anonymous -",
        "ProjectsPage      ProjectPages.List       GET projects, anonymous -",
        "ReadClaim         Claims.Read             GET api/claims/{id}, anonymous -",
        "ReadFindings      Claims.Findings         GET api/claims/{id}/findings, anonymous -",
        "ReadHistory       Claims.Past             GET api/claims/{id}/history, anonymous -",
        "ReadMissing       Projects.Missing        GET api/missing, anonymous -",
        "ReadProject       Projects.Read           GET api/projects/{reference}, anonymous -",
        "ReadReturn        Returns.Read            GET api/returns/{fund}/{period}, anonymous -",
        "ReadRule          Guidance.Rule           GET api/rules/{id}, anonymous -",
        "ReadStatus        WorkInHand.Read         GET api/status, anonymous -",
        "Ready             Health.IsReady          GET ready, anonymous -",
        "ReconcileEverything ReconcileEverything.Run timer 0 0 3 * * *                   -",
        "ReconcileProject  ReconcileProject.Run      queue reconcile                     Shelf",
        "RetryWork         WorkInHand.Retry        POST api/status/retry, anonymous -",
        "ReturnPage        ReturnPages.Read        GET returns/{fund}/{period}, anonymous -",
        "ReturnsPage       ReturnPages.List        GET returns, anonymous -",
        "RulePage          RulePages.Read          GET rules/{id}, anonymous -",
        "RulesPage         RulePages.List          GET rules, anonymous -",
        "ScannedClaim      ScannedClaim.Run          queue scanned                       Shelf",
        "SendClaims        Claims.Send             POST api/claims, anonymous -",
        "SendClaimsPage    ClaimPages.Send         POST claims, anonymous -",
        "SignIn            SignIns.In              POST sign-in, anonymous -",
        "SignInPage        SignIns.Show            GET sign-in, anonymous -",
        "SignOut           SignIns.Out             POST sign-out, anonymous -",
        "StartPage         StartPages.Start        GET {nothing:maxlength(0)?}, anonymous -",
        "TakeCopy          Claims.Copy             GET api/claims/{id}/copy, anonymous -",
        "TakeProgramme     Projects.Programme      GET api/programme, anonymous -",
        "TakeReturn        Returns.Workbook        GET api/returns/{fund}/{period}/workbook, anonymous -",
        "TakeStatement     Projects.Statement      GET api/projects/{reference}/statement, anonymous -",
        "TakeTemplate      Guidance.Take           GET api/templates/{form}, anonymous -",
        "VerifyLedger      VerifyLedger.Run          timer 0 0 5 * * 0                   -",
        "WithdrawClaim     Claims.Withdraw         POST api/claims/{id}/withdrawal, anonymous -",
    ];

    [Fact]
    public void The_functions_are_those_of_the_table()
    {
        var found = FunctionEntry.All.Select(function =>
            $"{function.Name} {function.Method.DeclaringType!.Name}.{function.Method.Name} {InWords(function.Trigger)}").ToArray();

        Assert.Equal(Table.Select(row => string.Join(' ', row.Split(' ', StringSplitOptions.RemoveEmptyEntries))), found);
    }

    [Fact]
    public void No_two_functions_share_a_name_capitals_or_not() =>
        Assert.Equal(FunctionEntry.All.Length, FunctionEntry.All.Select(function => function.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void A_function_stands_in_a_public_class_that_can_be_made_and_gives_back_a_task() =>
        Assert.All(FunctionEntry.All, function =>
        {
            Assert.True(function.Method.DeclaringType is { IsPublic: true, IsAbstract: false, IsGenericType: false });
            Assert.True(typeof(Task).IsAssignableFrom(function.Method.ReturnType));
            Assert.Single(function.Method.DeclaringType!.GetConstructors());
        });

    [Fact]
    public void Blob_and_queue_functions_have_no_retry_attribute_for_the_host_retries_them() =>
        Assert.All(
            FunctionEntry.All.Where(function => function.Trigger is BlobTriggerAttribute or QueueTriggerAttribute),
            function => Assert.Null(function.Method.GetCustomAttribute<RetryAttribute>()));

    [Fact]
    public void Every_other_parameter_is_one_that_the_worker_can_bind()
    {
        string[] bound = ["CancellationToken stop", "String name", "String hash", "Int64 dequeueCount", "String id", "String fund", "String period", "String reference", "String form"];

        Assert.All(
            FunctionEntry.All.SelectMany(function => function.Method.GetParameters()).Where(parameter => parameter.GetCustomAttribute<TriggerBindingAttribute>() is null),
            parameter => Assert.Contains($"{parameter.ParameterType.Name} {parameter.Name}", bound));
    }

    [Fact]
    public void Each_queue_of_work_has_a_function_that_parks_its_poison()
    {
        var queues = FunctionEntry.Triggered<QueueTriggerAttribute>().Select(entry => entry.Trigger.QueueName).ToHashSet();

        Assert.All(queues.Where(queue => !queue.EndsWith("-poison", StringComparison.Ordinal)), queue => Assert.Contains($"{queue}-poison", queues));
        Assert.Contains("webjobs-blobtrigger-poison", queues);
    }

    [Fact]
    public void The_local_host_tries_as_often_as_the_host_of_Azure_is_told_to()
    {
        var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "host.json"))).RootElement.GetProperty("extensions");

        Assert.Equal(QueueWorkers.Tries, settings.GetProperty("queues").GetProperty("maxDequeueCount").GetInt32());
        Assert.Equal(ClaimsWatch.Tries, settings.GetProperty("blobs").GetProperty("poisonBlobThreshold").GetInt32());
        Assert.Equal("base64", settings.GetProperty("queues").GetProperty("messageEncoding").GetString());
        Assert.Equal("", settings.GetProperty("http").GetProperty("routePrefix").GetString());
    }

    /// <summary>Source generators of the official worker read the source, not the assembly: what an attribute says must be plain there.</summary>
    [Fact]
    public void Each_function_attribute_stands_in_the_source_on_a_public_method_of_a_public_class_and_names_it_by_a_constant()
    {
        var inSource = Directory.EnumerateFiles(Path.Combine(Repository.Root, "functions/App"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
            .Where(method => method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => $"{attribute.Name}" == "Function"))
            .ToList();

        Assert.Equal(FunctionEntry.All.Length, inSource.Count);
        Assert.All(inSource, method =>
        {
            Assert.Contains(method.Modifiers, modifier => modifier.IsKind(SyntaxKind.PublicKeyword));
            Assert.DoesNotContain(method.Modifiers, modifier => modifier.IsKind(SyntaxKind.StaticKeyword));
            Assert.Contains(((ClassDeclarationSyntax)method.Parent!).Modifiers, modifier => modifier.IsKind(SyntaxKind.PublicKeyword));
            var name = method.AttributeLists.SelectMany(list => list.Attributes).Single(attribute => $"{attribute.Name}" == "Function").ArgumentList!.Arguments.Single().Expression;
            Assert.True(name is LiteralExpressionSyntax or InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } });
        });
    }

    private static string InWords(TriggerBindingAttribute trigger) => trigger switch
    {
        BlobTriggerAttribute blob => $"blob {blob.BlobPath}, {blob.Source} {blob.Connection}",
        QueueTriggerAttribute queue => $"queue {queue.QueueName} {queue.Connection}",
        TimerTriggerAttribute timer => $"timer {timer.Schedule} -",
        HttpTriggerAttribute http => $"{string.Join(' ', http.Methods!).ToUpperInvariant()} {http.Route}, {http.AuthLevel.ToString().ToLowerInvariant()} -",
        _ => "unknown",
    };
}
