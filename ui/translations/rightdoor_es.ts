<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutLines</name>
    <message>
        <source>This law pack</source>
        <translation>Este paquete legal</translation>
    </message>
    <message>
        <source>{kind}: {count}</source>
        <translation>{kind}: {count}</translation>
    </message>
    <message>
        <source>Other papers: {count}</source>
        <translation>Otros papeles: {count}</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versión {version}</translation>
    </message>
    <message>
        <source>Law as of {date}</source>
        <translation>Ley al {date}</translation>
    </message>
    <message>
        <source>To be reviewed by {date}</source>
        <translation>Se revisa a más tardar el {date}</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>nadie todavía</translation>
    </message>
    <message>
        <source>Reviewed by a lawyer: {names}</source>
        <translation>Revisado por un abogado: {names}</translation>
    </message>
    <message>
        <source>Statutes</source>
        <translation>Leyes</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Códigos</translation>
    </message>
    <message>
        <source>Regulations</source>
        <translation>Reglamentos</translation>
    </message>
    <message>
        <source>Court rules</source>
        <translation>Reglas de los tribunales</translation>
    </message>
    <message>
        <source>Sentencing guidelines</source>
        <translation>Pautas para las penas</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Decisiones de tribunales</translation>
    </message>
    <message>
        <source>Prison policy</source>
        <translation>Normas de las prisiones</translation>
    </message>
    <message>
        <source>Court forms</source>
        <translation>Formularios de los tribunales</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Avisos</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>Todavía sin verificar.</translation>
    </message>
    <message>
        <source>As of {date}: {how}.</source>
        <translation>Al {date}: {how}.</translation>
    </message>
    <message>
        <source>Checked on {date}.</source>
        <translation>Verificado el {date}.</translation>
    </message>
</context>
<context>
    <name>AboutScreen</name>
    <message>
        <source>About the law</source>
        <translation>Acerca de la ley</translation>
    </message>
    <message>
        <source>The law pack with its authorities</source>
        <translation>El paquete legal con sus fuentes</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Volver</translation>
    </message>
    <message>
        <source>Alt+B back   Up and Down to read   F1 help</source>
        <translation>Alt+V volver   Flechas arriba y abajo para leer   F1 ayuda</translation>
    </message>
</context>
<context>
    <name>Adoption</name>
    <message>
        <source>There are older cases here that are not sealed. Bring them in?</source>
        <translation>Aquí hay casos anteriores sin sellar. ¿Los trae?</translation>
    </message>
    <message>
        <source>They are sealed with your new passphrase. Nothing is lost: the old file stays until you say.</source>
        <translation>Se sellan con su nueva frase secreta. Nada se pierde: el archivo anterior se queda hasta que usted diga.</translation>
    </message>
    <message>
        <source>Bring them in</source>
        <translation>Traerlos</translation>
    </message>
    <message>
        <source>Begin empty</source>
        <translation>Empezar sin casos</translation>
    </message>
    <message>
        <source>In {count} cases the record did not hold before it was sealed.</source>
        <translation>En {count} casos el registro ya no estaba entero antes de sellarlo.</translation>
    </message>
    <message>
        <source>They were brought in as they were. Tell a supervising lawyer.</source>
        <translation>Se trajeron como estaban. Dígalo a un abogado que supervise.</translation>
    </message>
    <message>
        <source>Remove the old file that is not sealed?</source>
        <translation>¿Quitar el archivo anterior sin sellar?</translation>
    </message>
    <message>
        <source>Its cases are in the sealed list now. Whoever finds the old file can read it. File: {path}</source>
        <translation>Sus casos ya están en la lista sellada. Quien encuentre el archivo anterior puede leerlo. Archivo: {path}</translation>
    </message>
    <message>
        <source>Remove it for good</source>
        <translation>Quitarlo para siempre</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>The old file is gone.</source>
        <translation>El archivo anterior ya no está.</translation>
    </message>
</context>
<context>
    <name>AnswerColumn</name>
    <message>
        <source>Your &amp;answers</source>
        <translation>Sus &amp;respuestas</translation>
    </message>
    <message>
        <source>Chec&amp;k your answers</source>
        <translation>Re&amp;visar sus respuestas</translation>
    </message>
    <message>
        <source>C&amp;lose the case</source>
        <translation>Cerrar e&amp;l caso</translation>
    </message>
    <message>
        <source>&amp;Hide where this leads</source>
        <translation>Ocultar &amp;hacia dónde lleva</translation>
    </message>
    <message>
        <source>W&amp;here this leads</source>
        <translation>&amp;Hacia dónde lleva esto</translation>
    </message>
</context>
<context>
    <name>AnswerList</name>
    <message>
        <source>Your answers</source>
        <translation>Sus respuestas</translation>
    </message>
    <message>
        <source>Press Enter on an answer to change it.</source>
        <translation>Presione Enter sobre una respuesta para cambiarla.</translation>
    </message>
    <message>
        <source>{label}: to answer</source>
        <translation>{label}: por contestar</translation>
    </message>
    <message>
        <source>{label}: {answer} (not asked now)</source>
        <translation>{label}: {answer} (no se pregunta ahora)</translation>
    </message>
    <message>
        <source>{label}: {answer} (not used)</source>
        <translation>{label}: {answer} (no se usa)</translation>
    </message>
    <message>
        <source>{label}: {answer}</source>
        <translation>{label}: {answer}</translation>
    </message>
</context>
<context>
    <name>BackupRows</name>
    <message>
        <source>Made: {moment}</source>
        <translation>Hecho: {moment}</translation>
    </message>
    <message>
        <source>It cannot be used: {fault}</source>
        <translation>No se puede usar: {fault}</translation>
    </message>
    <message>
        <source>Cases: {count}</source>
        <translation>Casos: {count}</translation>
    </message>
    <message>
        <source>Last change: {moment}</source>
        <translation>Último cambio: {moment}</translation>
    </message>
</context>
<context>
    <name>CardTexts</name>
    <message>
        <source>If someone is punished for asking</source>
        <translation>Si castigan a alguien por pedir</translation>
    </message>
    <message>
        <source>If asking brings you trouble, note the day. Keep two copies of each paper in a safe place.</source>
        <translation>Si pedir le trae problemas, anote el día. Guarde dos copias de cada papel en un lugar seguro.</translation>
    </message>
    <message>
        <source>Tell a lawyer, or the Inspector General.</source>
        <translation>Dígalo a un abogado o al Inspector General.</translation>
    </message>
    <message>
        <source>Immigration</source>
        <translation>Inmigración</translation>
    </message>
</context>
<context>
    <name>CaseDesk</name>
    <message>
        <source> (copy)</source>
        <translation> (copia)</translation>
    </message>
    <message>
        <source>The copy has the same answers. Notes, signatures and the keep-until day were not copied.</source>
        <translation>La copia tiene las mismas respuestas. Las notas, las firmas y la fecha hasta la que se conserva no se copiaron.</translation>
    </message>
    <message>
        <source>Delete the case “{title}”?</source>
        <translation>¿Eliminar el caso “{title}”?</translation>
    </message>
    <message>
        <source>All its answers go with it. This cannot be undone.</source>
        <translation>Todas sus respuestas se van con él. Esto no se puede deshacer.</translation>
    </message>
    <message>
        <source>The office keeps it until {day}.</source>
        <translation>La oficina lo conserva hasta el {day}.</translation>
    </message>
    <message>
        <source>Delete the case</source>
        <translation>Eliminar el caso</translation>
    </message>
    <message>
        <source>Keep the case</source>
        <translation>Conservar el caso</translation>
    </message>
</context>
<context>
    <name>CaseListScreen</name>
    <message>
        <source>Cases</source>
        <translation>Casos</translation>
    </message>
    <message>
        <source>Search the cases</source>
        <translation>Buscar en los casos</translation>
    </message>
    <message>
        <source>No case has these words in its name.</source>
        <translation>Ningún caso tiene estas palabras en su nombre.</translation>
    </message>
    <message>
        <source>There is no case yet. Press “New case” to start one.</source>
        <translation>Todavía no hay casos. Presione “Caso nuevo” para empezar uno.</translation>
    </message>
    <message>
        <source>Choose a case in the list first.</source>
        <translation>Elija primero un caso de la lista.</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportar</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message>
        <source>&amp;Plain file</source>
        <translation>Archivo &amp;sin sellar</translation>
    </message>
    <message>
        <source>&amp;Keep until</source>
        <translation>&amp;Conservar hasta</translation>
    </message>
    <message>
        <source>D&amp;ue cases</source>
        <translation>Con &amp;fecha cumplida</translation>
    </message>
    <message>
        <source>&amp;New case</source>
        <translation>Caso &amp;nuevo</translation>
    </message>
    <message>
        <source>&amp;Learn with a sample case</source>
        <translation>Aprender con un caso de e&amp;jemplo</translation>
    </message>
    <message>
        <source>Recently changed</source>
        <translation>Cambiados hace poco</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Next date</source>
        <translation>Próxima fecha</translation>
    </message>
    <message>
        <source>Sort the cases by</source>
        <translation>Ordenar los casos por</translation>
    </message>
    <message>
        <source>Sor&amp;t by</source>
        <translation>&amp;Ordenar por</translation>
    </message>
    <message>
        <source>Alt+N new   Enter open   Alt+C copy   Del delete   Alt+S search   Alt+T sort   F1 help   F2 the law</source>
        <translation>Alt+N nuevo   Enter abrir   Alt+P copia   Del eliminar   Alt+B buscar   Alt+O ordenar   F1 ayuda   F2 la ley</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Abrir</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renombrar</translation>
    </message>
    <message>
        <source>Make a &amp;copy</source>
        <translation>Hacer una co&amp;pia</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>E&amp;liminar</translation>
    </message>
    <message>
        <source>&amp;Back to the start</source>
        <translation>&amp;Volver al inicio</translation>
    </message>
    <message>
        <source>Record, si&amp;gn-off</source>
        <translation>Re&amp;gistro y firma</translation>
    </message>
</context>
<context>
    <name>CaseModel</name>
    <message>
        <source>Case</source>
        <translation>Caso</translation>
    </message>
    <message>
        <source>Next date</source>
        <translation>Próxima fecha</translation>
    </message>
    <message>
        <source>Doors</source>
        <translation>Puertas</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Último cambio</translation>
    </message>
</context>
<context>
    <name>CaseTable</name>
    <message>
        <source>The cases</source>
        <translation>Los casos</translation>
    </message>
    <message>
        <source>Enter opens a case. Shift with the arrow keys selects several. Type a name to search.</source>
        <translation>Enter abre un caso. Mayúsculas con las flechas marca varios. Escriba un nombre para buscar.</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message>
        <source>{title} (not a real case)</source>
        <translation>{title} (no es un caso real)</translation>
    </message>
    <message>
        <source>None known</source>
        <translation>Ninguna conocida</translation>
    </message>
    <message>
        <source>no door is open so far</source>
        <translation>ninguna puerta abierta por ahora</translation>
    </message>
    <message>
        <source>No date is known.</source>
        <translation>No se conoce ninguna fecha.</translation>
    </message>
    <message>
        <source>The year could end as early as {date}.</source>
        <translation>El año podría terminar tan pronto como el {date}.</translation>
    </message>
    <message>
        <source>The time to appeal could end as early as {date}.</source>
        <translation>El plazo para apelar podría terminar tan pronto como el {date}.</translation>
    </message>
    <message>
        <source>The first safe day to hand in the motion: {date}.</source>
        <translation>El primer día seguro para entregar la moción: {date}.</translation>
    </message>
    <message>
        <source>The year could have ended on {date}. Open the case.</source>
        <translation>El año pudo terminar el {date}. Abra el caso.</translation>
    </message>
    <message>
        <source>The time to appeal could have ended on {date}. Open the case.</source>
        <translation>El plazo para apelar pudo terminar el {date}. Abra el caso.</translation>
    </message>
    <message>
        <source>The wait for the motion was over on {date}. Open the case.</source>
        <translation>La espera para la moción terminó el {date}. Abra el caso.</translation>
    </message>
    <message>
        <source>Not started.</source>
        <translation>Sin empezar.</translation>
    </message>
    <message>
        <source>All questions have an answer. Open the case to see the result.</source>
        <translation>Todas las preguntas tienen respuesta. Abra el caso para ver el resultado.</translation>
    </message>
    <message>
        <source>Answers so far: {count}. Questions are left.</source>
        <translation>Respuestas hasta ahora: {count}. Quedan preguntas.</translation>
    </message>
    <message>
        <source>answers came in since: open the case</source>
        <translation>llegaron respuestas después: abra el caso</translation>
    </message>
    <message>
        <source>questions are left</source>
        <translation>quedan preguntas</translation>
    </message>
    <message>
        <source>this is from an earlier law pack</source>
        <translation>esto es de un paquete legal anterior</translation>
    </message>
    <message>
        <source>may be ready</source>
        <translation>quizá esté listo</translation>
    </message>
    <message>
        <source>too early</source>
        <translation>demasiado pronto</translation>
    </message>
    <message>
        <source>warden first</source>
        <translation>primero el director de la prisión</translation>
    </message>
    <message>
        <source>something is missing</source>
        <translation>falta algo</translation>
    </message>
    <message>
        <source>not enough alone</source>
        <translation>no basta por sí solo</translation>
    </message>
    <message>
        <source>reason not shown yet</source>
        <translation>motivo aún sin mostrar</translation>
    </message>
    <message>
        <source>leave of court first</source>
        <translation>primero el permiso del tribunal</translation>
    </message>
    <message>
        <source>may be late</source>
        <translation>quizá sea tarde</translation>
    </message>
    <message>
        <source>for a lawyer</source>
        <translation>para un abogado</translation>
    </message>
</context>
<context>
    <name>ChangeTexts</name>
    <message>
        <source>What you can do</source>
        <translation>Lo que usted puede hacer</translation>
    </message>
    <message>
        <source>What a paper may settle</source>
        <translation>Lo que un papel puede aclarar</translation>
    </message>
    <message>
        <source>Change an answer only when you know that it is so.</source>
        <translation>Cambie una respuesta solo cuando sepa que es así.</translation>
    </message>
    <message>
        <source>Then this door would read: {door}. {status}</source>
        <translation>Entonces esta puerta diría lo siguiente. {door}: {status}</translation>
    </message>
    <message>
        <source>If you learn this: “{part}”. {look}</source>
        <translation>Si averigua esto: “{part}”. {look}</translation>
    </message>
</context>
<context>
    <name>ChangesCard</name>
    <message>
        <source>What would change this</source>
        <translation>Qué cambiaría esto</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>Calculando…</translation>
    </message>
    <message>
        <source>No step that we know of changes this today.</source>
        <translation>No conocemos ningún paso que cambie esto hoy.</translation>
    </message>
</context>
<context>
    <name>CheckScreen</name>
    <message>
        <source>Check your answers</source>
        <translation>Revise sus respuestas</translation>
    </message>
    <message>
        <source>Not sure yet: what settles most comes first</source>
        <translation>Aún sin saber: primero lo que más aclara</translation>
    </message>
    <message>
        <source>&amp;See the result</source>
        <translation>&amp;Ver el resultado</translation>
    </message>
    <message>
        <source>&amp;Continue with the questions</source>
        <translation>&amp;Continuar con las preguntas</translation>
    </message>
    <message>
        <source>Every question has an answer. You may change each one. Then see the result.</source>
        <translation>Cada pregunta tiene una respuesta. Puede cambiar cualquiera. Luego vea el resultado.</translation>
    </message>
    <message>
        <source>There are more questions. You may change these answers now or later.</source>
        <translation>Hay más preguntas. Puede cambiar estas respuestas ahora o después.</translation>
    </message>
    <message>
        <source>What would settle it: {paper}</source>
        <translation>Qué lo aclararía: {paper}</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Contestar</translation>
    </message>
    <message>
        <source>{answer} (not used)</source>
        <translation>{answer} (no se usa)</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Not answered yet</source>
        <translation>Todavía sin respuesta</translation>
    </message>
    <message>
        <source>{answer} (not asked now)</source>
        <translation>{answer} (no se pregunta ahora)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>C&amp;lose the case</source>
        <translation>Cerrar e&amp;l caso</translation>
    </message>
    <message>
        <source>Tab and Space to change an answer</source>
        <translation>Tab y la barra espaciadora para cambiar una respuesta</translation>
    </message>
</context>
<context>
    <name>ChoicePage</name>
    <message>
        <source>I&apos;m not sure</source>
        <translation>No lo sé</translation>
    </message>
    <message>
        <source>Choose one answer. If you do not know, choose “I&apos;m not sure”.</source>
        <translation>Elija una respuesta. Si no sabe, elija “No lo sé”.</translation>
    </message>
</context>
<context>
    <name>ClearedScreen</name>
    <message>
        <source>Cleared</source>
        <translation>Todo borrado</translation>
    </message>
    <message>
        <source>The answers are wiped. This program kept nothing on this computer.</source>
        <translation>Las respuestas se borraron. Este programa no guardó nada en esta computadora.</translation>
    </message>
    <message>
        <source>A paper that you saved is still where you put it.</source>
        <translation>Un papel que usted guardó sigue donde lo puso.</translation>
    </message>
    <message>
        <source>Look at the printer. Take all pages.</source>
        <translation>Mire la impresora. Llévese todas las páginas.</translation>
    </message>
    <message>
        <source>&amp;Start again</source>
        <translation>&amp;Empezar de nuevo</translation>
    </message>
</context>
<context>
    <name>CreateScreen</name>
    <message>
        <source>Protect the cases</source>
        <translation>Proteja los casos</translation>
    </message>
    <message>
        <source>The cases are sealed with a passphrase. Without it nobody can read them.</source>
        <translation>Los casos se sellan con una frase secreta. Sin ella nadie puede leerlos.</translation>
    </message>
    <message>
        <source>Use four or more words that do not belong together. Then you get a recovery key to print.</source>
        <translation>Use cuatro palabras o más que no tengan relación entre sí. Luego recibe una clave de recuperación para imprimir.</translation>
    </message>
    <message>
        <source>At least {count} letters.</source>
        <translation>Por lo menos {count} letras.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nueva frase secreta</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>La misma frase secreta otra vez</translation>
    </message>
    <message>
        <source>&amp;Create the cases</source>
        <translation>&amp;Crear los casos</translation>
    </message>
    <message>
        <source>&amp;Restore a backup</source>
        <translation>&amp;Restaurar un respaldo</translation>
    </message>
    <message>
        <source>&amp;Back to the start</source>
        <translation>&amp;Volver al inicio</translation>
    </message>
</context>
<context>
    <name>DatePage</name>
    <message>
        <source>If you do not know the day, leave it empty. If you know only the year, type the year.</source>
        <translation>Si no sabe el día, déjelo vacío. Si solo sabe el año, escriba el año.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>The date in full shows here.</source>
        <translation>Aquí aparece la fecha completa.</translation>
    </message>
    <message>
        <source>You typed: {date}</source>
        <translation>Usted escribió: {date}</translation>
    </message>
    <message>
        <source>Type a date. If you do not know it, tick “I&apos;m not sure”.</source>
        <translation>Escriba una fecha. Si no la sabe, marque “No lo sé”.</translation>
    </message>
    <message>
        <source>Type the year too, with four digits.</source>
        <translation>Escriba también el año, con cuatro cifras.</translation>
    </message>
    <message>
        <source>Type the year with four digits, such as 2026.</source>
        <translation>Escriba el año con cuatro cifras, como 2026.</translation>
    </message>
    <message>
        <source>Type a year from {first} to {last}.</source>
        <translation>Escriba un año entre {first} y {last}.</translation>
    </message>
    <message>
        <source>Type the month too, or leave the day empty.</source>
        <translation>Escriba también el mes, o deje el día vacío.</translation>
    </message>
    <message>
        <source>Type the month as a number from 1 to 12, or as a name.</source>
        <translation>Escriba el mes como un número del 1 al 12, o con su nombre.</translation>
    </message>
    <message>
        <source>Type the day as a number.</source>
        <translation>Escriba el día como un número.</translation>
    </message>
    <message>
        <source>That month has only {days} days. Check the day.</source>
        <translation>Ese mes tiene solo {days} días. Revise el día.</translation>
    </message>
</context>
<context>
    <name>DayPicker</name>
    <message>
        <source>Pick a &amp;day</source>
        <translation>&amp;Elegir un día</translation>
    </message>
    <message>
        <source>Pick a day</source>
        <translation>Elegir un día</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Mes anterior</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mes siguiente</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message>
        <source>Days of the month</source>
        <translation>Días del mes</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>This may be something to leave out: {words}</source>
        <translation>Quizá convenga dejar esto fuera: {words}</translation>
    </message>
    <message>
        <source>Tell it to a lawyer in private. Nothing is kept until you choose.</source>
        <translation>Dígalo en privado a un abogado. Nada se guarda hasta que usted elija.</translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <source>Clear it</source>
        <translation>Borrarlo</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>About the &amp;law</source>
        <translation>Acerca de la &amp;ley</translation>
    </message>
    <message>
        <source>The program met a fault of its own.</source>
        <translation>El programa encontró una falla propia.</translation>
    </message>
    <message>
        <source>Each answer given so far is kept. You may go on, or close the program and start it again.</source>
        <translation>Se guardó cada respuesta dada hasta ahora. Puede seguir, o cerrar el programa y abrirlo otra vez.</translation>
    </message>
    <message>
        <source>Give the case a short name. Initials or an office number are enough. Do not use a charge.</source>
        <translation>Dé al caso un nombre corto. Bastan las iniciales o un número de la oficina. No use el delito.</translation>
    </message>
    <message>
        <source>Name of the case</source>
        <translation>Nombre del caso</translation>
    </message>
    <message>
        <source>These lines go on the paper. You may leave them empty. They are not kept.</source>
        <translation>Estas líneas van en el papel. Puede dejarlas vacías. No se guardan.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Register number</source>
        <translation>Número de registro</translation>
    </message>
    <message>
        <source>Prison</source>
        <translation>Prisión</translation>
    </message>
    <message>
        <source>Save the summary</source>
        <translation>Guardar el resumen</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>DoorCard</name>
    <message>
        <source>What can be done next</source>
        <translation>Qué se puede hacer ahora</translation>
    </message>
    <message>
        <source>What stands behind this</source>
        <translation>En qué se apoya esto</translation>
    </message>
    <message>
        <source>How it was counted: {steps}</source>
        <translation>Cómo se contó: {steps}</translation>
    </message>
</context>
<context>
    <name>DueLine</name>
    <message>
        <source>Sho&amp;w them</source>
        <translation>&amp;Mostrarlos</translation>
    </message>
    <message>
        <source>Cases whose keep-until day has come: {count}. You decide what becomes of them.</source>
        <translation>Casos que llegaron a su fecha: {count}. Usted decide qué pasa con ellos.</translation>
    </message>
</context>
<context>
    <name>DueScreen</name>
    <message>
        <source>Cases whose day has come</source>
        <translation>Casos que llegaron a su fecha</translation>
    </message>
    <message>
        <source>Cases with the day they were kept until, oldest first</source>
        <translation>Casos con la fecha hasta la que se conservan, primero el más antiguo</translation>
    </message>
    <message>
        <source>The office noted how long it keeps these cases. You decide, one by one.</source>
        <translation>La oficina anotó por cuánto tiempo conserva estos casos. Usted decide, uno por uno.</translation>
    </message>
    <message>
        <source>No case has reached its day.</source>
        <translation>Ningún caso ha llegado a su fecha.</translation>
    </message>
    <message>
        <source>&amp;Open the case</source>
        <translation>&amp;Abrir el caso</translation>
    </message>
    <message>
        <source>&amp;Keep until another day</source>
        <translation>&amp;Conservar hasta otra fecha</translation>
    </message>
    <message>
        <source>&amp;Delete the case</source>
        <translation>E&amp;liminar el caso</translation>
    </message>
    <message>
        <source>&amp;Back to the cases</source>
        <translation>&amp;Volver a los casos</translation>
    </message>
</context>
<context>
    <name>ErrorSummary</name>
    <message>
        <source>Please check this answer</source>
        <translation>Por favor revise esta respuesta</translation>
    </message>
    <message>
        <source>&amp;Go to the answer</source>
        <translation>&amp;Ir a la respuesta</translation>
    </message>
</context>
<context>
    <name>FieldPage</name>
    <message>
        <source>I&apos;m not sure</source>
        <translation>No lo sé</translation>
    </message>
</context>
<context>
    <name>FoldedPart</name>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
</context>
<context>
    <name>FormScreen</name>
    <message>
        <source>That did not work</source>
        <translation>Eso no funcionó</translation>
    </message>
    <message>
        <source>&amp;Go to the field</source>
        <translation>&amp;Ir al campo</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Mostrar lo que escribo</translation>
    </message>
</context>
<context>
    <name>HelpTexts</name>
    <message>
        <source>This page says what the program does and what it does not do.</source>
        <translation>Esta página dice qué hace el programa y qué no hace.</translation>
    </message>
    <message>
        <source>Choose how to begin. “About the law” lists the law that it knows.</source>
        <translation>Elija cómo empezar. “Acerca de la ley” muestra la ley que conoce.</translation>
    </message>
    <message>
        <source>Start a new case, or open one from the list. A sample case is there to learn with.</source>
        <translation>Empiece un caso nuevo, o abra uno de la lista. Hay un caso de ejemplo para aprender.</translation>
    </message>
    <message>
        <source>Type a part of a name to search. Enter goes from the search to the cases that it found.</source>
        <translation>Escriba una parte de un nombre para buscar. Enter va de la búsqueda a los casos encontrados.</translation>
    </message>
    <message>
        <source>“Sort by” puts what changed last on top, or the names in order, or the next date first.</source>
        <translation>“Ordenar por” pone arriba lo último que cambió, o los nombres en orden, o primero la próxima fecha.</translation>
    </message>
    <message>
        <source>A date in the list is the safe one. Open the case to see how it was counted.</source>
        <translation>Una fecha de la lista es la más segura. Abra el caso para ver cómo se contó.</translation>
    </message>
    <message>
        <source>Here stands whether the record of a case is whole, with the names of those who signed it.</source>
        <translation>Aquí se ve si el registro de un caso está entero, con los nombres de quienes lo firmaron.</translation>
    </message>
    <message>
        <source>To sign, type a name with what was checked. A signature covers every answer given so far.</source>
        <translation>Para firmar, escriba un nombre y lo que se revisó. Una firma abarca cada respuesta dada hasta ahora.</translation>
    </message>
    <message>
        <source>Answer one question, then press Enter or “Continue”. Each answer is kept at once.</source>
        <translation>Conteste una pregunta y presione Enter o “Continuar”. Cada respuesta se guarda en el momento.</translation>
    </message>
    <message>
        <source>Choose “I&apos;m not sure” when you do not know.</source>
        <translation>Elija “No lo sé” cuando no sepa.</translation>
    </message>
    <message>
        <source>Click an answer on the left to change it. “Undo” or Ctrl+Z takes the last change back.</source>
        <translation>Haga clic en una respuesta de la izquierda para cambiarla. “Deshacer” o Ctrl+Z quita el último cambio.</translation>
    </message>
    <message>
        <source>“Not used” marks an answer that counts for nothing now. It is kept, and counts when it matters again.</source>
        <translation>“No se usa” marca una respuesta que ahora no cuenta. Se conserva, y cuenta cuando vuelve a importar.</translation>
    </message>
    <message>
        <source>“Not asked now” marks an answer that still counts, though its question is not asked.</source>
        <translation>“No se pregunta ahora” marca una respuesta que todavía cuenta, aunque su pregunta no se hace.</translation>
    </message>
    <message>
        <source>“Where this leads” shows which doors are still possible.</source>
        <translation>“Hacia dónde lleva esto” muestra qué puertas siguen siendo posibles.</translation>
    </message>
    <message>
        <source>Read every answer. “Change” opens it again.</source>
        <translation>Lea cada respuesta. “Cambiar” la abre otra vez.</translation>
    </message>
    <message>
        <source>On top stands what is not known yet, with the paper that settles it.</source>
        <translation>Arriba está lo que todavía no se sabe, con el papel que lo aclara.</translation>
    </message>
    <message>
        <source>What is urgent comes first. Then each door has a card.</source>
        <translation>Primero va lo urgente. Después cada puerta tiene su tarjeta.</translation>
    </message>
    <message>
        <source>“Why” opens the answers, the law and the rule behind a sentence.</source>
        <translation>“Por qué” abre las respuestas, la ley y la regla en que se apoya una frase.</translation>
    </message>
    <message>
        <source>You can save or print the summary. “Papers” offers every other paper.</source>
        <translation>Puede guardar o imprimir el resumen. “Papeles” ofrece todos los demás.</translation>
    </message>
    <message>
        <source>Set a tick beside each paper that you want. The number of pages is told below.</source>
        <translation>Marque cada papel que quiera. Abajo se dice el número de páginas.</translation>
    </message>
    <message>
        <source>“Look” shows a paper before it is printed.</source>
        <translation>“Ver” muestra un papel antes de imprimirlo.</translation>
    </message>
    <message>
        <source>The staff copy has buttons of its own. It is never printed with the rest.</source>
        <translation>La copia del personal tiene sus propios botones. Nunca se imprime con lo demás.</translation>
    </message>
    <message>
        <source>Type short lines for the letter to the warden. A line that stays empty is filled in by hand.</source>
        <translation>Escriba líneas cortas para la carta al director de la prisión. Una línea vacía se llena a mano.</translation>
    </message>
    <message>
        <source>The prison reads this letter. Write nothing of the trial or of other people&apos;s cases.</source>
        <translation>La prisión lee esta carta. No escriba nada del juicio ni de los casos de otras personas.</translation>
    </message>
    <message>
        <source>The pages stand beside their words. “Back to the papers” goes on.</source>
        <translation>Las páginas están junto a su texto. Siga con “Volver a los papeles”.</translation>
    </message>
    <message>
        <source>This is the law that the program knows, as boxes with lines between them.</source>
        <translation>Esta es la ley que el programa conoce, en cuadros unidos por líneas.</translation>
    </message>
    <message>
        <source>A round box is a question. A box with cut corners is a test. A box with a bar is what is said.</source>
        <translation>Un cuadro redondo es una pregunta. Uno con esquinas cortadas es una prueba. Uno con una barra es lo que se dice.</translation>
    </message>
    <message>
        <source>With a case open, thick lines show the path that it took. An arrow shows the open question.</source>
        <translation>Con un caso abierto, las líneas gruesas muestran el camino que tomó. Una flecha muestra la pregunta abierta.</translation>
    </message>
    <message>
        <source>Arrow keys go from box to box. Enter reads a box. Space opens a section. Backspace goes back.</source>
        <translation>Las flechas van de un cuadro a otro. Enter lee un cuadro. La barra espaciadora abre una sección. La tecla de retroceso vuelve.</translation>
    </message>
    <message>
        <source>In the map, Plus and Minus or Ctrl with the wheel change its size, and 0 shows all of it.</source>
        <translation>En el mapa, las teclas + y - o Ctrl con la rueda cambian el tamaño, y 0 lo muestra todo.</translation>
    </message>
    <message>
        <source>Type words under “Search the map”. Enter goes to the next place that was found.</source>
        <translation>Escriba palabras en “Buscar en el mapa”. Enter va al siguiente lugar encontrado.</translation>
    </message>
    <message>
        <source>“As a list” shows the same as lines. F6 goes to the text of a box and back.</source>
        <translation>“Como lista” muestra lo mismo en líneas. F6 va al texto de un cuadro y vuelve.</translation>
    </message>
    <message>
        <source>Ctrl+Plus and Ctrl+Minus change the size of the text, F7 takes the next one. Ctrl+0 sets it back.</source>
        <translation>Ctrl y más (+) o menos (-) cambian el tamaño del texto; F7 pasa al siguiente. Ctrl+0 lo vuelve al normal.</translation>
    </message>
    <message>
        <source>F8 changes the language. F9 takes the next set of colors.</source>
        <translation>F8 cambia el idioma. F9 pasa a los siguientes colores.</translation>
    </message>
    <message>
        <source>Each card is a person who does not exist, with what there is to learn from the case.</source>
        <translation>Cada tarjeta es una persona que no existe, con lo que se puede aprender de su caso.</translation>
    </message>
    <message>
        <source>Open one, change its answers, see what comes out. Its papers say that it is a sample.</source>
        <translation>Abra uno, cambie sus respuestas y vea qué resulta. Sus papeles dicen que es un ejemplo.</translation>
    </message>
    <message>
        <source>The law has changed since this case was looked at. Here stands what comes out differently.</source>
        <translation>La ley cambió desde que se miró este caso. Aquí está lo que ahora resulta distinto.</translation>
    </message>
    <message>
        <source>No answer is lost. Nothing changes until you choose to go on.</source>
        <translation>Ninguna respuesta se pierde. Nada cambia hasta que usted elija seguir.</translation>
    </message>
    <message>
        <source>Here stand the cases whose day to be kept until has come. Nothing is deleted by itself.</source>
        <translation>Aquí están los casos que llegaron a su fecha. Nada se elimina por sí solo.</translation>
    </message>
    <message>
        <source>Open a case, choose a later day for it, or delete it for good.</source>
        <translation>Abra un caso, elija una fecha más tarde para él, o elimínelo para siempre.</translation>
    </message>
    <message>
        <source>Your office keeps its cases on a server. Type the password that it gave you.</source>
        <translation>Su oficina guarda sus casos en un servidor. Escriba la contraseña que le dieron.</translation>
    </message>
    <message>
        <source>What you type is kept on that server. This computer keeps nothing.</source>
        <translation>Lo que escribe se guarda en ese servidor. Esta computadora no guarda nada.</translation>
    </message>
    <message>
        <source>Choose a passphrase of four or more words. Without it nobody can read the cases.</source>
        <translation>Elija una frase secreta de cuatro palabras o más. Sin ella nadie puede leer los casos.</translation>
    </message>
    <message>
        <source>Then you get a recovery key to print. Keep it away from this computer.</source>
        <translation>Luego recibe una clave de recuperación para imprimir. Guárdela lejos de esta computadora.</translation>
    </message>
    <message>
        <source>Type the passphrase. If it is lost, use the recovery key from the printed page.</source>
        <translation>Escriba la frase secreta. Si se perdió, use la clave de recuperación de la página impresa.</translation>
    </message>
    <message>
        <source>If the file is damaged, restore a backup.</source>
        <translation>Si el archivo está dañado, restaure un respaldo.</translation>
    </message>
    <message>
        <source>Type the recovery key, then a new passphrase. The key stays the same.</source>
        <translation>Escriba la clave de recuperación y luego una nueva frase secreta. La clave queda igual.</translation>
    </message>
    <message>
        <source>Choose a backup. It takes the place of the cases here. The old file is kept under another name.</source>
        <translation>Elija un respaldo. Toma el lugar de los casos de aquí. El archivo anterior se conserva con otro nombre.</translation>
    </message>
    <message>
        <source>Print this key or write it down. It is shown only once.</source>
        <translation>Imprima esta clave o anótela. Se muestra una sola vez.</translation>
    </message>
    <message>
        <source>Tick the box when you have it, then go on.</source>
        <translation>Marque la casilla cuando la tenga y siga.</translation>
    </message>
    <message>
        <source>Everything that was typed is gone. “Start again” is for the next person.</source>
        <translation>Todo lo que se escribió ya no está. “Empezar de nuevo” es para la siguiente persona.</translation>
    </message>
    <message>
        <source>This page lists the law that the program knows, with how and when each was checked.</source>
        <translation>Esta página muestra la ley que el programa conoce, y cómo y cuándo se verificó cada parte.</translation>
    </message>
    <message>
        <source>“Law map” or Ctrl+M shows the law as boxes with lines, with the path of the open case.</source>
        <translation>“Mapa de la ley” o Ctrl+M muestra la ley en cuadros con líneas, con el camino del caso abierto.</translation>
    </message>
    <message>
        <source>Tab moves on, Shift+Tab moves back, Space presses. Alt with an underlined letter presses that button.</source>
        <translation>Tab avanza, Mayúsculas+Tab retrocede, la barra espaciadora presiona. Alt con una letra subrayada presiona ese botón.</translation>
    </message>
    <message>
        <source>F2 tells about the law from any screen. “Back” returns to it.</source>
        <translation>F2 habla de la ley desde cualquier pantalla. “Volver” regresa a ella.</translation>
    </message>
</context>
<context>
    <name>InterviewDesk</name>
    <message>
        <source>What you typed here is not given as an answer yet.</source>
        <translation>Lo que escribió aquí todavía no se ha dado como respuesta.</translation>
    </message>
    <message>
        <source>Undone: {label}</source>
        <translation>Se deshizo: {label}</translation>
    </message>
</context>
<context>
    <name>InterviewScreen</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuar</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Take back the last change of an answer.</source>
        <translation>Quitar el último cambio de una respuesta.</translation>
    </message>
    <message>
        <source>Question {number}. {section}</source>
        <translation>Pregunta {number}. {section}</translation>
    </message>
    <message>
        <source>Alt+C or Enter continue   Alt+W why   Alt+A answers   Alt+H doors   Ctrl+Z undo   Ctrl+M map   F6 question   F1 help</source>
        <translation>Alt+C o Enter continuar   Alt+P por qué   Alt+R respuestas   Alt+H puertas   Ctrl+Z deshacer   Ctrl+M mapa   F6 pregunta   F1 ayuda</translation>
    </message>
</context>
<context>
    <name>KeepDesk</name>
    <message>
        <source>Kept until {day}.</source>
        <translation>Se conserva hasta el {day}.</translation>
    </message>
    <message>
        <source>No day to keep it until is noted.</source>
        <translation>No hay ninguna fecha anotada para conservarlo.</translation>
    </message>
    <message>
        <source>Choose a case in the list first.</source>
        <translation>Elija primero un caso de la lista.</translation>
    </message>
</context>
<context>
    <name>KeyDesk</name>
    <message>
        <source>Sent to the printer. Take the page.</source>
        <translation>Se envió a la impresora. Llévese la página.</translation>
    </message>
    <message>
        <source>Save the recovery key</source>
        <translation>Guardar la clave de recuperación</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Archivos de texto (*.txt)</translation>
    </message>
    <message>
        <source>Saved. Move the file off this computer.</source>
        <translation>Guardado. Saque el archivo de esta computadora.</translation>
    </message>
</context>
<context>
    <name>KeyPaper</name>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>It opens the sealed cases when the passphrase is lost.</source>
        <translation>Abre los casos sellados cuando se pierde la frase secreta.</translation>
    </message>
    <message>
        <source>Lock it away from the computer. Whoever has both can read the cases.</source>
        <translation>Guárdela bajo llave, lejos de la computadora. Quien tenga las dos puede leer los casos.</translation>
    </message>
</context>
<context>
    <name>LawChangeScreen</name>
    <message>
        <source>The law pack has changed</source>
        <translation>El paquete legal cambió</translation>
    </message>
    <message>
        <source>What is said now, but was not before</source>
        <translation>Lo que se dice ahora y antes no</translation>
    </message>
    <message>
        <source>What was said before, but is not now</source>
        <translation>Lo que se decía antes y ahora no</translation>
    </message>
    <message>
        <source>Answers that no longer count</source>
        <translation>Respuestas que ya no cuentan</translation>
    </message>
    <message>
        <source>No answer is changed or lost. Check the answers before you rely on it.</source>
        <translation>Ninguna respuesta cambia ni se pierde. Revise las respuestas antes de confiar en ello.</translation>
    </message>
    <message>
        <source>What comes out differently</source>
        <translation>Lo que ahora resulta distinto</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>What comes out now</source>
        <translation>Lo que resulta ahora</translation>
    </message>
    <message>
        <source>&amp;Go on under the new law</source>
        <translation>&amp;Seguir con la ley nueva</translation>
    </message>
    <message>
        <source>&amp;Back to the cases</source>
        <translation>&amp;Volver a los casos</translation>
    </message>
</context>
<context>
    <name>LawChangeTexts</name>
    <message>
        <source>This case was begun under another law pack, version {old}. The program now works with version {new}, which holds the law as of {day}.</source>
        <translation>Este caso se empezó con otro paquete legal, la versión {old}. El programa trabaja ahora con la versión {new}, con la ley al {day}.</translation>
    </message>
    <message>
        <source>Nobody looked at the result under the old law. So the program cannot tell what changed.</source>
        <translation>Nadie miró el resultado con la ley anterior. Por eso el programa no puede decir qué cambió.</translation>
    </message>
    <message>
        <source>With the answers given so far, nothing comes out differently.</source>
        <translation>Con las respuestas dadas hasta ahora, nada resulta distinto.</translation>
    </message>
    <message>
        <source>The old result is of {day}. A date that passed since then can change a result, too.</source>
        <translation>El resultado anterior es del {day}. Una fecha que pasó desde entonces también puede cambiar un resultado.</translation>
    </message>
    <message>
        <source>The request to the warden</source>
        <translation>La solicitud al director de la prisión</translation>
    </message>
    <message>
        <source>The one-year clock</source>
        <translation>El plazo de un año</translation>
    </message>
    <message>
        <source>The first safe day to hand in the motion</source>
        <translation>El primer día seguro para entregar la moción</translation>
    </message>
    <message>
        <source>The day on which the year could end</source>
        <translation>El día en que el año podría terminar</translation>
    </message>
    <message>
        <source>the day it spoke of</source>
        <translation>el día del que hablaba</translation>
    </message>
    <message>
        <source>The words of the old law pack are not kept here. So many of its statements are gone: {count}.</source>
        <translation>Las palabras del paquete legal anterior no se guardan aquí. Frases suyas que ya no están: {count}.</translation>
    </message>
    <message>
        <source>A question that is no longer asked ({name})</source>
        <translation>Una pregunta que ya no se hace ({name})</translation>
    </message>
    <message>
        <source>A door that is gone ({name})</source>
        <translation>Una puerta que ya no está ({name})</translation>
    </message>
    <message>
        <source>Nothing was said of it.</source>
        <translation>No se dijo nada de esto.</translation>
    </message>
    <message>
        <source>No day</source>
        <translation>Ningún día</translation>
    </message>
</context>
<context>
    <name>LawMapScreen</name>
    <message>
        <source>The law as a map</source>
        <translation>La ley como mapa</translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation>Lo que muestra el mapa</translation>
    </message>
    <message>
        <source>As a l&amp;ist</source>
        <translation>Como l&amp;ista</translation>
    </message>
    <message>
        <source>All sections</source>
        <translation>Todas las secciones</translation>
    </message>
    <message>
        <source>The whole map</source>
        <translation>Todo el mapa</translation>
    </message>
    <message>
        <source>&amp;Go to {number}</source>
        <translation>Ir &amp;a {number}</translation>
    </message>
    <message>
        <source>&amp;Open this part</source>
        <translation>Abrir &amp;esta parte</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>&amp;Mostrar</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>Más &amp;grande</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>Más pe&amp;queño</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>A&amp;justar</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Volver</translation>
    </message>
    <message>
        <source>Save as &amp;PDF</source>
        <translation>Guardar como &amp;PDF</translation>
    </message>
    <message>
        <source>Sa&amp;ve as SVG</source>
        <translation>Guardar como &amp;SVG</translation>
    </message>
    <message>
        <source>Arrows go from box to box   Enter read   Space open   Backspace out   F6 map or text   F1 help</source>
        <translation>Flechas: de un cuadro a otro   Enter leer   Espacio abrir   Retroceso salir   F6 mapa o texto   F1 ayuda</translation>
    </message>
</context>
<context>
    <name>LeadsPanel</name>
    <message>
        <source>Where this leads</source>
        <translation>Hacia dónde lleva esto</translation>
    </message>
    <message>
        <source>Press Enter on the answer that closed a door to change it.</source>
        <translation>Presione Enter sobre la respuesta que cerró una puerta para cambiarla.</translation>
    </message>
    <message>
        <source>Still possible: {count}</source>
        <translation>Todavía posibles: {count}</translation>
    </message>
    <message>
        <source>It may still come to this:</source>
        <translation>Todavía puede llegar a esto:</translation>
    </message>
    <message>
        <source>• {status}</source>
        <translation>• {status}</translation>
    </message>
    <message>
        <source>Closed: {count}</source>
        <translation>Cerradas: {count}</translation>
    </message>
    <message>
        <source>{door}. Closed by your answer. {answer}</source>
        <translation>{door}. La cerró su respuesta. {answer}</translation>
    </message>
    <message>
        <source>{door}. Closed.</source>
        <translation>{door}. Cerrada.</translation>
    </message>
</context>
<context>
    <name>LetterDesk</name>
    <message>
        <source>Those lines are empty now.</source>
        <translation>Esas líneas ahora están vacías.</translation>
    </message>
    <message>
        <source>Empty every line of the letter?</source>
        <translation>¿Vaciar cada línea de la carta?</translation>
    </message>
    <message>
        <source>What was typed for it is gone then.</source>
        <translation>Entonces se pierde lo que se escribió para ella.</translation>
    </message>
    <message>
        <source>Empty them</source>
        <translation>Vaciarlas</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Conservarlas</translation>
    </message>
</context>
<context>
    <name>LetterScreen</name>
    <message>
        <source>What the letter needs</source>
        <translation>Lo que la carta necesita</translation>
    </message>
    <message>
        <source>It is kept with the case.</source>
        <translation>Se guarda con el caso.</translation>
    </message>
    <message>
        <source>It is gone when you leave.</source>
        <translation>Se borra cuando usted se va.</translation>
    </message>
    <message>
        <source>You may leave any line empty and write it by hand. Type in English if you can: the prison reads English. Use initials for a child.</source>
        <translation>Puede dejar cualquier línea vacía y escribirla a mano. Escriba en inglés si puede: la prisión lee inglés. Use iniciales para un menor.</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Work assignment</source>
        <translation>Trabajo asignado</translation>
    </message>
    <message>
        <source>Address of the prison</source>
        <translation>Dirección de la prisión</translation>
    </message>
    <message>
        <source>Programs, work, conduct</source>
        <translation>Programas, trabajo, conducta</translation>
    </message>
    <message>
        <source>Papers attached</source>
        <translation>Papeles adjuntos</translation>
    </message>
    <message>
        <source>One paper on each line.</source>
        <translation>Un papel en cada línea.</translation>
    </message>
    <message>
        <source>Facts for each reason</source>
        <translation>Hechos para cada motivo</translation>
    </message>
    <message>
        <source>In the prison</source>
        <translation>En la prisión</translation>
    </message>
    <message>
        <source>Plan after release</source>
        <translation>Plan después de salir</translation>
    </message>
    <message>
        <source>The rest</source>
        <translation>Lo demás</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Listo</translation>
    </message>
    <message>
        <source>&amp;Empty every line</source>
        <translation>&amp;Vaciar cada línea</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Translation not yet reviewed.</source>
        <translation>Traducción aún sin revisar.</translation>
    </message>
    <message>
        <source>Opening the cases…</source>
        <translation>Abriendo los casos…</translation>
    </message>
</context>
<context>
    <name>MapBook</name>
    <message>
        <source>Not on the path of this case.</source>
        <translation>No está en el camino de este caso.</translation>
    </message>
    <message>
        <source>The answer in this case: {answer}</source>
        <translation>La respuesta en este caso: {answer}</translation>
    </message>
    <message>
        <source>The path goes on: {way}</source>
        <translation>El camino sigue: {way}</translation>
    </message>
</context>
<context>
    <name>MapFiles</name>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>SVG drawings (*.svg)</source>
        <translation>Dibujos SVG (*.svg)</translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation>Guardar el mapa</translation>
    </message>
    <message>
        <source>Making the map…</source>
        <translation>Preparando el mapa…</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Guardado: {path}</translation>
    </message>
    <message>
        <source>What should the file show?</source>
        <translation>¿Qué muestra el archivo?</translation>
    </message>
    <message>
        <source>No answer is written into the file.</source>
        <translation>Ninguna respuesta se escribe en el archivo.</translation>
    </message>
    <message>
        <source>The path shows which questions came up in this case. Private reasons are left out of it.</source>
        <translation>El camino muestra qué preguntas salieron en este caso. Los motivos privados quedan fuera.</translation>
    </message>
    <message>
        <source>This part alone</source>
        <translation>Solo esta parte</translation>
    </message>
    <message>
        <source>This part with the path of this case</source>
        <translation>Esta parte con el camino de este caso</translation>
    </message>
    <message>
        <source>The whole map</source>
        <translation>Todo el mapa</translation>
    </message>
    <message>
        <source>The whole map with the path of this case</source>
        <translation>Todo el mapa con el camino de este caso</translation>
    </message>
</context>
<context>
    <name>MapFrame</name>
    <message>
        <source>Map of the law</source>
        <translation>Mapa de la ley</translation>
    </message>
</context>
<context>
    <name>MapList</name>
    <message>
        <source>The map as a list</source>
        <translation>El mapa como lista</translation>
    </message>
</context>
<context>
    <name>MapWords</name>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message>
        <source>on the path of this case</source>
        <translation>en el camino de este caso</translation>
    </message>
    <message>
        <source>not needed in this case</source>
        <translation>no hace falta en este caso</translation>
    </message>
    <message>
        <source>open now</source>
        <translation>abierto ahora</translation>
    </message>
    <message>
        <source>The law that this program knows</source>
        <translation>La ley que este programa conoce</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Lo que se pregunta</translation>
    </message>
    <message>
        <source>Where it leads: the doors</source>
        <translation>A dónde lleva: las puertas</translation>
    </message>
    <message>
        <source>Also said at this door, each when its rule holds</source>
        <translation>También se dice en esta puerta, cada cosa cuando se cumple su regla</translation>
    </message>
    <message>
        <source>Said beside the doors, each when its rule holds</source>
        <translation>Se dice junto a las puertas, cada cosa cuando se cumple su regla</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>Goes on at {number}</source>
        <translation>Sigue en {number}</translation>
    </message>
    <message>
        <source>{number}. {label}</source>
        <translation>{number}. {label}</translation>
    </message>
    <message>
        <source>{label}, {mark}</source>
        <translation>{label}, {mark}</translation>
    </message>
    <message>
        <source>{label} (this way)</source>
        <translation>{label} (por aquí)</translation>
    </message>
    <message>
        <source>It begins with</source>
        <translation>Empieza con</translation>
    </message>
    <message>
        <source>One of {count} names in a list</source>
        <translation>Uno de los {count} nombres de una lista</translation>
    </message>
    <message>
        <source>Why we ask</source>
        <translation>Por qué preguntamos</translation>
    </message>
    <message>
        <source>Answers to choose from</source>
        <translation>Respuestas para elegir</translation>
    </message>
    <message>
        <source>Only when</source>
        <translation>Solo cuando</translation>
    </message>
    <message>
        <source>The rule</source>
        <translation>La regla</translation>
    </message>
    <message>
        <source>How each part is worked out</source>
        <translation>Cómo se resuelve cada parte</translation>
    </message>
    <message>
        <source>What that rests on</source>
        <translation>En qué se basa eso</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Siguiente paso</translation>
    </message>
    <message>
        <source>Said when</source>
        <translation>Se dice cuando</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Entonces</translation>
    </message>
    <message>
        <source>The law</source>
        <translation>La ley</translation>
    </message>
    <message>
        <source>In this part</source>
        <translation>En esta parte</translation>
    </message>
    <message>
        <source>The law as a map</source>
        <translation>La ley como mapa</translation>
    </message>
    <message>
        <source>Drawing of “{label}”: boxes with lines between them. The list below says the same in words.</source>
        <translation>Dibujo de “{label}”: cuadros con líneas entre ellos. La lista de abajo dice lo mismo con palabras.</translation>
    </message>
    <message>
        <source>to {number}</source>
        <translation>a {number}</translation>
    </message>
    <message>
        <source>from {number}</source>
        <translation>desde {number}</translation>
    </message>
    <message>
        <source>Law pack</source>
        <translation>Paquete legal</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Sección</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prueba</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Dice</translation>
    </message>
    <message>
        <source>Goes on elsewhere</source>
        <translation>Sigue en otro lugar</translation>
    </message>
</context>
<context>
    <name>ModeBar</name>
    <message>
        <source>Quick exit (Ctrl+Shift+Q)</source>
        <translation>Salida rápida (Ctrl+Shift+Q)</translation>
    </message>
    <message>
        <source>Lock now (Ctrl+L)</source>
        <translation>Bloquear (Ctrl+L)</translation>
    </message>
    <message>
        <source>Passphrase or backups</source>
        <translation>Frase secreta o respaldos</translation>
    </message>
    <message>
        <source>I need more time</source>
        <translation>Necesito más tiempo</translation>
    </message>
    <message>
        <source>{minutes}:{seconds:02} minutes</source>
        <translation>{minutes}:{seconds:02} minutos</translation>
    </message>
    <message>
        <source>Nobody has typed for a while. Everything is wiped in {time}.</source>
        <translation>Nadie ha escrito por un rato. Todo se borra en {time}.</translation>
    </message>
    <message>
        <source>Nobody has typed for a while. The cases lock in {time}.</source>
        <translation>Nadie ha escrito por un rato. Los casos se bloquean en {time}.</translation>
    </message>
    <message>
        <source>Nothing you type is kept.</source>
        <translation>Nada de lo que escribe se guarda.</translation>
    </message>
    <message>
        <source>Cases are kept on this computer, sealed.</source>
        <translation>Los casos se guardan sellados en esta computadora.</translation>
    </message>
    <message>
        <source>Cases are kept on the server of your office.</source>
        <translation>Los casos se guardan en el servidor de su oficina.</translation>
    </message>
</context>
<context>
    <name>Modes</name>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>This session</source>
        <translation>Esta sesión</translation>
    </message>
    <message>
        <source>Nobody was at the keyboard for some time.</source>
        <translation>Por un tiempo nadie usó el teclado.</translation>
    </message>
    <message>
        <source>The cases were locked: nobody was at the keyboard.</source>
        <translation>Los casos se bloquearon: nadie usaba el teclado.</translation>
    </message>
</context>
<context>
    <name>MoveDesk</name>
    <message>
        <source>Choose a passphrase for this file. Tell it to the other person by voice, not by mail.</source>
        <translation>Elija una frase secreta para este archivo. Dígala a la otra persona de viva voz, no por correo.</translation>
    </message>
    <message>
        <source>Passphrase of the file</source>
        <translation>Frase secreta del archivo</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>La misma frase secreta otra vez</translation>
    </message>
    <message>
        <source>Sealed cases (*.rightdoor)</source>
        <translation>Casos sellados (*.rightdoor)</translation>
    </message>
    <message>
        <source>Everybody who finds this file can read it.</source>
        <translation>Cualquiera que encuentre este archivo puede leerlo.</translation>
    </message>
    <message>
        <source>It is for a case-management system. It has no passphrase. Delete it when it is read in.</source>
        <translation>Es para un sistema de manejo de casos. No tiene frase secreta. Elimínelo cuando se haya leído.</translation>
    </message>
    <message>
        <source>I know: save as JSON</source>
        <translation>Lo sé: guardar como JSON</translation>
    </message>
    <message>
        <source>I know: save as CSV</source>
        <translation>Lo sé: guardar como CSV</translation>
    </message>
    <message>
        <source>Choose a file of cases</source>
        <translation>Elija un archivo de casos</translation>
    </message>
    <message>
        <source>Type the passphrase of this file. It is not the passphrase of your cases.</source>
        <translation>Escriba la frase secreta de este archivo. No es la frase secreta de sus casos.</translation>
    </message>
    <message>
        <source>Bring in these cases?</source>
        <translation>¿Traer estos casos?</translation>
    </message>
    <message>
        <source>Bring them in</source>
        <translation>Traerlos</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Dejarlos</translation>
    </message>
    <message>
        <source>Brought in: {count} cases.</source>
        <translation>Casos traídos: {count}.</translation>
    </message>
    <message>
        <source>new here</source>
        <translation>nuevo aquí</translation>
    </message>
    <message>
        <source>the same as here</source>
        <translation>igual que aquí</translation>
    </message>
    <message>
        <source>went on elsewhere</source>
        <translation>siguió en otro lugar</translation>
    </message>
    <message>
        <source>went on here and elsewhere</source>
        <translation>siguió aquí y en otro lugar</translation>
    </message>
    <message>
        <source>was deleted here</source>
        <translation>se eliminó aquí</translation>
    </message>
    <message>
        <source>Answers to choose: {count}</source>
        <translation>Respuestas por elegir: {count}</translation>
    </message>
    <message>
        <source>Here: {answer}</source>
        <translation>Aquí: {answer}</translation>
    </message>
    <message>
        <source>File: {answer}</source>
        <translation>Archivo: {answer}</translation>
    </message>
    <message>
        <source>{case}: two computers have different answers. Which one counts?</source>
        <translation>{case}: dos computadoras tienen respuestas distintas. ¿Cuál cuenta?</translation>
    </message>
    <message>
        <source>Bring back the cases that were deleted here?</source>
        <translation>¿Traer de vuelta los casos que se eliminaron aquí?</translation>
    </message>
    <message>
        <source>The others come in either way.</source>
        <translation>Los demás entran de todos modos.</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Traer de vuelta</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>Choose a case in the list first.</source>
        <translation>Elija primero un caso de la lista.</translation>
    </message>
    <message>
        <source>Save the cases</source>
        <translation>Guardar los casos</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Guardado: {path}</translation>
    </message>
    <message>
        <source>Please wait…</source>
        <translation>Espere, por favor…</translation>
    </message>
</context>
<context>
    <name>NamesCard</name>
    <message>
        <source>Names on the page</source>
        <translation>Nombres en la página</translation>
    </message>
    <message>
        <source>You may leave these lines empty. They are not kept.</source>
        <translation>Puede dejar estas líneas vacías. No se guardan.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Register number</source>
        <translation>Número de registro</translation>
    </message>
    <message>
        <source>Prison</source>
        <translation>Prisión</translation>
    </message>
</context>
<context>
    <name>NotePanel</name>
    <message>
        <source>Note for staff</source>
        <translation>Nota para el personal</translation>
    </message>
    <message>
        <source>It is kept when you leave this question. It is never on the client&apos;s paper.</source>
        <translation>Se guarda cuando usted deja esta pregunta. Nunca va en el papel del cliente.</translation>
    </message>
    <message>
        <source>&amp;Note for staff (there is one)</source>
        <translation>&amp;Nota para el personal (hay una)</translation>
    </message>
    <message>
        <source>&amp;Note for staff</source>
        <translation>&amp;Nota para el personal</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
</context>
<context>
    <name>NumberPage</name>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Type a number. If you do not know it, tick “I&apos;m not sure”.</source>
        <translation>Escriba un número. Si no lo sabe, marque “No lo sé”.</translation>
    </message>
    <message>
        <source>Type the number in digits, such as 12 or 12.5.</source>
        <translation>Escriba el número en cifras, como 12 o 12.5.</translation>
    </message>
    <message>
        <source>You typed {number}. Is that right? If it is, press “Continue” again.</source>
        <translation>Usted escribió {number}. ¿Es correcto? Si lo es, presione “Continuar” otra vez.</translation>
    </message>
    <message>
        <source>Type a number that is not more than {highest}.</source>
        <translation>Escriba un número que no pase de {highest}.</translation>
    </message>
    <message>
        <source>Type a number that is not less than {lowest}.</source>
        <translation>Escriba un número que no baje de {lowest}.</translation>
    </message>
    <message>
        <source>Type a number from {lowest} to {highest}.</source>
        <translation>Escriba un número entre {lowest} y {highest}.</translation>
    </message>
</context>
<context>
    <name>OfficeDialogs</name>
    <message>
        <source>Until which day is this case kept? Write it as 2031-11-23, or leave it empty.</source>
        <translation>¿Hasta qué día se conserva este caso? Escríbalo como 2031-11-23, o déjelo vacío.</translation>
    </message>
</context>
<context>
    <name>PaperDesk</name>
    <message>
        <source>Making the summary…</source>
        <translation>Preparando el resumen…</translation>
    </message>
    <message>
        <source>Sent to the printer. Take all pages.</source>
        <translation>Se envió a la impresora. Llévese todas las páginas.</translation>
    </message>
    <message>
        <source>Take all pages with you.</source>
        <translation>Llévese todas las páginas.</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Guardado: {path}</translation>
    </message>
    <message>
        <source>Saved and opened: {path}</source>
        <translation>Guardado y abierto: {path}</translation>
    </message>
</context>
<context>
    <name>PaperPreview</name>
    <message>
        <source>The words of the paper</source>
        <translation>El texto del papel</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>Página &amp;siguiente</translation>
    </message>
    <message>
        <source>&amp;Earlier page</source>
        <translation>Página &amp;anterior</translation>
    </message>
    <message>
        <source>&amp;Back to the papers</source>
        <translation>&amp;Volver a los papeles</translation>
    </message>
</context>
<context>
    <name>PaperScreen</name>
    <message>
        <source>Papers</source>
        <translation>Papeles</translation>
    </message>
    <message>
        <source>Lines typed so far: {lines}.</source>
        <translation>Líneas escritas hasta ahora: {lines}.</translation>
    </message>
    <message>
        <source>Nothing is typed yet: the lines are left to write on.</source>
        <translation>Todavía no se ha escrito nada: las líneas quedan para escribir a mano.</translation>
    </message>
    <message>
        <source>For the client</source>
        <translation>Para el cliente</translation>
    </message>
    <message>
        <source>Files to keep or to edit</source>
        <translation>Archivos para guardar o corregir</translation>
    </message>
    <message>
        <source>Read this before the letter goes out</source>
        <translation>Lea esto antes de enviar la carta</translation>
    </message>
    <message>
        <source>Language and size</source>
        <translation>Idioma y tamaño</translation>
    </message>
    <message>
        <source>What goes to the prison or to a court stays English.</source>
        <translation>Lo que va a la prisión o a un tribunal queda en inglés.</translation>
    </message>
    <message>
        <source>Large print, for what the client reads</source>
        <translation>Letra grande, para lo que lee el cliente</translation>
    </message>
    <message>
        <source>For the letter and the sheets</source>
        <translation>Para la carta y las hojas</translation>
    </message>
    <message>
        <source>Facts for each reason, a plan after release, papers attached.</source>
        <translation>Hechos para cada motivo, un plan para después de salir, papeles adjuntos.</translation>
    </message>
    <message>
        <source>Fill in the &amp;letter…</source>
        <translation>&amp;Llenar la carta…</translation>
    </message>
    <message>
        <source>For the lawyer to decide</source>
        <translation>Lo decide el abogado</translation>
    </message>
    <message>
        <source>Name abuse in custody in the letter. Others in the prison read it.</source>
        <translation>Nombrar en la carta el abuso bajo custodia. Otros en la prisión la leen.</translation>
    </message>
    <message>
        <source>For staff only</source>
        <translation>Solo para el personal</translation>
    </message>
    <message>
        <source>The staff copy holds everything. Keep it in the office. It is never printed with the rest.</source>
        <translation>La copia del personal lo contiene todo. Guárdela en la oficina. Nunca se imprime con lo demás.</translation>
    </message>
    <message>
        <source>Print the s&amp;taff copy</source>
        <translation>Imprimir la copia del &amp;personal</translation>
    </message>
    <message>
        <source>Save the sta&amp;ff copy</source>
        <translation>Guardar la &amp;copia del personal</translation>
    </message>
    <message>
        <source>&amp;Print the chosen papers</source>
        <translation>&amp;Imprimir los papeles marcados</translation>
    </message>
    <message>
        <source>&amp;Save the chosen papers</source>
        <translation>&amp;Guardar los papeles marcados</translation>
    </message>
    <message>
        <source>&amp;Back to the result</source>
        <translation>&amp;Volver al resultado</translation>
    </message>
    <message>
        <source>Space sets or takes a tick   Alt+P print   Alt+S save</source>
        <translation>La barra espaciadora marca o desmarca   Alt+I imprimir   Alt+G guardar</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Guardar…</translation>
    </message>
</context>
<context>
    <name>PaperSet</name>
    <message>
        <source>Counting the pages…</source>
        <translation>Contando las páginas…</translation>
    </message>
    <message>
        <source>No paper is chosen.</source>
        <translation>No hay ningún papel marcado.</translation>
    </message>
    <message>
        <source>Papers chosen: {papers}. Pages to print: {pages}.</source>
        <translation>Papeles marcados: {papers}. Páginas para imprimir: {pages}.</translation>
    </message>
    <message>
        <source>Making the paper…</source>
        <translation>Preparando el papel…</translation>
    </message>
    <message>
        <source>Sent to the printer. Take all pages.</source>
        <translation>Se envió a la impresora. Llévese todas las páginas.</translation>
    </message>
    <message>
        <source>Take all pages with you.</source>
        <translation>Llévese todas las páginas.</translation>
    </message>
    <message>
        <source>Making the papers…</source>
        <translation>Preparando los papeles…</translation>
    </message>
    <message>
        <source>Save the papers</source>
        <translation>Guardar los papeles</translation>
    </message>
    <message>
        <source>Replace files that are there already?</source>
        <translation>¿Reemplazar archivos que ya están ahí?</translation>
    </message>
    <message>
        <source>Replace them</source>
        <translation>Reemplazarlos</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Conservarlos</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Guardado: {path}</translation>
    </message>
    <message>
        <source>Choose a paper first.</source>
        <translation>Marque primero un papel.</translation>
    </message>
</context>
<context>
    <name>PaperWords</name>
    <message>
        <source>Both, on pages that face each other</source>
        <translation>Los dos, en páginas una frente a la otra</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Archivos de texto (*.txt)</translation>
    </message>
    <message>
        <source>Word files (*.docx)</source>
        <translation>Archivos de Word (*.docx)</translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation>Archivos de calendario (*.ics)</translation>
    </message>
    <message>
        <source>Summary with the action plan</source>
        <translation>Resumen con el plan de pasos</translation>
    </message>
    <message>
        <source>Letter to the warden</source>
        <translation>Carta al director de la prisión</translation>
    </message>
    <message>
        <source>Letter to the warden, short, for a request-to-staff form</source>
        <translation>Carta corta al director de la prisión, para el formulario de solicitud al personal</translation>
    </message>
    <message>
        <source>What the letter says, in your language</source>
        <translation>Lo que dice la carta, en su idioma</translation>
    </message>
    <message>
        <source>Letter as plain text</source>
        <translation>Carta como texto simple</translation>
    </message>
    <message>
        <source>Letter to edit in Word</source>
        <translation>Carta para corregir en Word</translation>
    </message>
    <message>
        <source>Answer sheet for form AO 250</source>
        <translation>Hoja de respuestas para el formulario AO 250</translation>
    </message>
    <message>
        <source>Answer sheet for form AO 243</source>
        <translation>Hoja de respuestas para el formulario AO 243</translation>
    </message>
    <message>
        <source>Answer sheet for form AO 241</source>
        <translation>Hoja de respuestas para el formulario AO 241</translation>
    </message>
    <message>
        <source>Answer sheet for form AO 242</source>
        <translation>Hoja de respuestas para el formulario AO 242</translation>
    </message>
    <message>
        <source>Staff copy</source>
        <translation>Copia del personal</translation>
    </message>
    <message>
        <source>Wall calendar of the dates</source>
        <translation>Calendario de pared con las fechas</translation>
    </message>
    <message>
        <source>Dates for a calendar program</source>
        <translation>Fechas para un programa de calendario</translation>
    </message>
    <message>
        <source>Envelope sheet</source>
        <translation>Hoja para el sobre</translation>
    </message>
</context>
<context>
    <name>PickPage</name>
    <message>
        <source>Type a part of the name</source>
        <translation>Escriba una parte del nombre</translation>
    </message>
    <message>
        <source>What fits the part you typed</source>
        <translation>Lo que coincide con lo que escribió</translation>
    </message>
    <message>
        <source>Then choose from the list</source>
        <translation>Luego elija de la lista</translation>
    </message>
    <message>
        <source>Choose one from the list. If you do not know, tick “I&apos;m not sure”.</source>
        <translation>Elija uno de la lista. Si no sabe, marque “No lo sé”.</translation>
    </message>
    <message>
        <source>You chose: {name}</source>
        <translation>Usted eligió: {name}</translation>
    </message>
    <message>
        <source>Nothing in the list has these letters.</source>
        <translation>Nada en la lista tiene estas letras.</translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>Todavía no ha elegido nada.</translation>
    </message>
</context>
<context>
    <name>ProblemWords</name>
    <message>
        <source>{question}: {day} is later than {today}, the day on which the answers are judged.</source>
        <translation>{question}: {day} es después del {today}, el día en que se miran las respuestas.</translation>
    </message>
    <message>
        <source>{question}: {day} has to be on or before {other}: {second}.</source>
        <translation>{question}: {day} tiene que ser antes de esta fecha o el mismo día. {other}: {second}.</translation>
    </message>
</context>
<context>
    <name>RecordDesk</name>
    <message>
        <source>Signed.</source>
        <translation>Firmado.</translation>
    </message>
    <message>
        <source>Please wait…</source>
        <translation>Espere, por favor…</translation>
    </message>
    <message>
        <source>Records that do not hold: {count}. Tell a supervising lawyer.</source>
        <translation>Registros que no están enteros: {count}. Dígalo a un abogado que supervise.</translation>
    </message>
    <message>
        <source>The record of every case holds.</source>
        <translation>El registro de cada caso está entero.</translation>
    </message>
</context>
<context>
    <name>RecordScreen</name>
    <message>
        <source>Record and sign-off</source>
        <translation>Registro y firma</translation>
    </message>
    <message>
        <source>Each answer is a line of the record, and no line is ever changed. Its mark stands on the staff copy.</source>
        <translation>Cada respuesta es una línea del registro, y ninguna línea se cambia nunca. Su marca está en la copia del personal.</translation>
    </message>
    <message>
        <source>Sign this record</source>
        <translation>Firmar este registro</translation>
    </message>
    <message>
        <source>A signature covers every answer given so far.</source>
        <translation>Una firma abarca cada respuesta dada hasta ahora.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Cargo</translation>
    </message>
    <message>
        <source>Such as supervising lawyer.</source>
        <translation>Por ejemplo, abogado que supervisa.</translation>
    </message>
    <message>
        <source>What was checked</source>
        <translation>Lo que se revisó</translation>
    </message>
    <message>
        <source>&amp;Sign off</source>
        <translation>&amp;Firmar</translation>
    </message>
    <message>
        <source>&amp;Check the record of every case</source>
        <translation>&amp;Comprobar el registro de cada caso</translation>
    </message>
    <message>
        <source>&amp;Back to the cases</source>
        <translation>&amp;Volver a los casos</translation>
    </message>
    <message>
        <source>Lines: {count}. Mark: {mark}</source>
        <translation>Líneas: {count}. Marca: {mark}</translation>
    </message>
    <message>
        <source>The record holds: each line follows from the one before.</source>
        <translation>El registro está entero: cada línea sigue de la anterior.</translation>
    </message>
    <message>
        <source>Line {line} does not follow from those before it. Tell a supervising lawyer.</source>
        <translation>La línea {line} no sigue de las anteriores. Dígalo a un abogado que supervise.</translation>
    </message>
    <message>
        <source>Nobody has signed it yet.</source>
        <translation>Nadie lo ha firmado todavía.</translation>
    </message>
    <message>
        <source>{moment}  {who}: {statement} An answer was given after this signature.</source>
        <translation>{moment}  {who}: {statement} Se dio una respuesta después de esta firma.</translation>
    </message>
    <message>
        <source>{moment}  {who}: {statement} No answer was given since.</source>
        <translation>{moment}  {who}: {statement} Desde entonces no se dio ninguna respuesta.</translation>
    </message>
</context>
<context>
    <name>RecoverScreen</name>
    <message>
        <source>Use the recovery key</source>
        <translation>Use la clave de recuperación</translation>
    </message>
    <message>
        <source>Type the key from the printed page. Spaces and small letters do not matter.</source>
        <translation>Escriba la clave de la página impresa. No importan los espacios ni las minúsculas.</translation>
    </message>
    <message>
        <source>Then choose a new passphrase. The recovery key stays the same.</source>
        <translation>Luego elija una nueva frase secreta. La clave de recuperación queda igual.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clave de recuperación</translation>
    </message>
    <message>
        <source>Nine groups of four letters.</source>
        <translation>Nueve grupos de cuatro letras.</translation>
    </message>
    <message>
        <source>At least {count} letters.</source>
        <translation>Por lo menos {count} letras.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nueva frase secreta</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>La misma frase secreta otra vez</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Desbloquear</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Volver</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyScreen</name>
    <message>
        <source>Keep this recovery key</source>
        <translation>Guarde esta clave de recuperación</translation>
    </message>
    <message>
        <source>It opens the cases when the passphrase is lost. It is shown only now. The program keeps no copy.</source>
        <translation>Abre los casos cuando se pierde la frase secreta. Se muestra solo ahora. El programa no guarda copia.</translation>
    </message>
    <message>
        <source>Print it, or write it down. Lock the page away from this computer.</source>
        <translation>Imprímala o anótela. Guarde la página bajo llave, lejos de esta computadora.</translation>
    </message>
    <message>
        <source>I have the key on paper or in another safe place</source>
        <translation>Tengo la clave en papel o en otro lugar seguro</translation>
    </message>
    <message>
        <source>&amp;Go on to the cases</source>
        <translation>&amp;Seguir a los casos</translation>
    </message>
    <message>
        <source>&amp;Print the key</source>
        <translation>Im&amp;primir la clave</translation>
    </message>
    <message>
        <source>&amp;Save the key</source>
        <translation>&amp;Guardar la clave</translation>
    </message>
    <message>
        <source>Recovery key: {key}</source>
        <translation>Clave de recuperación: {key}</translation>
    </message>
</context>
<context>
    <name>RestoreDesk</name>
    <message>
        <source>There is no backup on this computer.</source>
        <translation>No hay ningún respaldo en esta computadora.</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Elija un respaldo</translation>
    </message>
    <message>
        <source>Backups (*.sqlite)</source>
        <translation>Respaldos (*.sqlite)</translation>
    </message>
    <message>
        <source>What was saved after this backup will not be in the list. The old file is moved aside.</source>
        <translation>Lo guardado después de este respaldo no estará en la lista. El archivo actual se aparta.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>¿Restaurar este respaldo?</translation>
    </message>
</context>
<context>
    <name>RestoreScreen</name>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar un respaldo</translation>
    </message>
    <message>
        <source>A backup takes the place of the cases here. The file it replaces is moved aside, not deleted.</source>
        <translation>Un respaldo toma el lugar de los casos de aquí. El archivo que reemplaza se aparta, no se elimina.</translation>
    </message>
    <message>
        <source>From another computer, choose a backup in its folder of copies.</source>
        <translation>Si viene de otra computadora, elija un respaldo en su carpeta de copias.</translation>
    </message>
    <message>
        <source>“Look into them” opens each backup to see what it holds.</source>
        <translation>“Mirar qué tienen” abre cada respaldo para ver qué contiene.</translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation>Respaldos, primero el más nuevo</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Frase secreta del respaldo</translation>
    </message>
    <message>
        <source>The recovery key of the backup opens it, too.</source>
        <translation>La clave de recuperación del respaldo también lo abre.</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaurar</translation>
    </message>
    <message>
        <source>&amp;Look into them</source>
        <translation>&amp;Mirar qué tienen</translation>
    </message>
    <message>
        <source>&amp;Choose another file</source>
        <translation>&amp;Elegir otro archivo</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Volver</translation>
    </message>
</context>
<context>
    <name>ResultCards</name>
    <message>
        <source>Your reason: {name}</source>
        <translation>Su motivo: {name}</translation>
    </message>
    <message>
        <source>• Not settled yet: {part}</source>
        <translation>• Aún sin aclarar: {part}</translation>
    </message>
    <message>
        <source>• Missing: {part}</source>
        <translation>• Falta: {part}</translation>
    </message>
</context>
<context>
    <name>ResultScreen</name>
    <message>
        <source>The result</source>
        <translation>El resultado</translation>
    </message>
    <message>
        <source>Reasons that open no door here</source>
        <translation>Motivos que aquí no abren ninguna puerta</translation>
    </message>
    <message>
        <source>Also good to know</source>
        <translation>También conviene saber</translation>
    </message>
    <message>
        <source>Where things stand</source>
        <translation>Cómo están las cosas</translation>
    </message>
    <message>
        <source>What is not known yet</source>
        <translation>Lo que todavía no se sabe</translation>
    </message>
    <message>
        <source>Who can help</source>
        <translation>Quién puede ayudar</translation>
    </message>
    <message>
        <source>&amp;Save the summary (PDF)</source>
        <translation>&amp;Guardar el resumen (PDF)</translation>
    </message>
    <message>
        <source>&amp;Open the summary</source>
        <translation>&amp;Abrir el resumen</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;Imprimir</translation>
    </message>
    <message>
        <source>P&amp;apers</source>
        <translation>&amp;Papeles</translation>
    </message>
    <message>
        <source>&amp;Back to your answers</source>
        <translation>&amp;Volver a sus respuestas</translation>
    </message>
    <message>
        <source>Law &amp;map</source>
        <translation>&amp;Mapa de la ley</translation>
    </message>
    <message>
        <source>C&amp;lose the case</source>
        <translation>Cerrar e&amp;l caso</translation>
    </message>
    <message>
        <source>Tab moves from card to card   Page Down scrolls   Alt+S save   Alt+P print</source>
        <translation>Tab va de tarjeta en tarjeta   Av Pág baja   Alt+G guardar   Alt+I imprimir</translation>
    </message>
</context>
<context>
    <name>ResultTexts</name>
    <message>
        <source>Look at this first: {door}. {status}</source>
        <translation>Mire esto primero: {door}. {status}</translation>
    </message>
    <message>
        <source>It matters for: {doors}</source>
        <translation>Importa para: {doors}</translation>
    </message>
    <message>
        <source>The first safe day to hand in the motion: {date}.</source>
        <translation>El primer día seguro para entregar la moción: {date}.</translation>
    </message>
    <message>
        <source>How it opens: {route}.</source>
        <translation>Cómo se abre: {route}.</translation>
    </message>
    <message>
        <source>The request to the warden</source>
        <translation>La solicitud al director de la prisión</translation>
    </message>
    <message>
        <source>The year could end as early as {date}.</source>
        <translation>El año podría terminar tan pronto como el {date}.</translation>
    </message>
    <message>
        <source>The one-year clock</source>
        <translation>El plazo de un año</translation>
    </message>
    <message>
        <source>Counted the safe way: {date}.</source>
        <translation>Contado de la forma más segura: {date}.</translation>
    </message>
    <message>
        <source>The latest that some courts may count: {date}.</source>
        <translation>Lo más tarde que pueden contar algunos tribunales: {date}.</translation>
    </message>
</context>
<context>
    <name>SampleNotice</name>
    <message>
        <source>This is a sample, not a real case.</source>
        <translation>Este es un ejemplo, no un caso real.</translation>
    </message>
</context>
<context>
    <name>SampleScreen</name>
    <message>
        <source>Learn with a sample case</source>
        <translation>Aprender con un caso de ejemplo</translation>
    </message>
    <message>
        <source>These people do not exist. Open one, change the answers, see what comes out.</source>
        <translation>Estas personas no existen. Abra un caso, cambie las respuestas y vea qué resulta.</translation>
    </message>
    <message>
        <source>What it shows: {lesson}</source>
        <translation>Lo que muestra: {lesson}</translation>
    </message>
    <message>
        <source>Open this sample</source>
        <translation>Abrir este ejemplo</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Volver</translation>
    </message>
    <message>
        <source>Alt+B back   Tab to the next sample   Space open   F1 help</source>
        <translation>Alt+V volver   Tab al siguiente ejemplo   Barra espaciadora abrir   F1 ayuda</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Sea&amp;rch the map</source>
        <translation>&amp;Buscar en el mapa</translation>
    </message>
    <message>
        <source>Search the map</source>
        <translation>Buscar en el mapa</translation>
    </message>
    <message>
        <source>Enter goes to the next place that was found.</source>
        <translation>Enter va al siguiente lugar encontrado.</translation>
    </message>
    <message>
        <source>What the search found</source>
        <translation>Lo que encontró la búsqueda</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>No se encontró nada.</translation>
    </message>
    <message>
        <source>Found: {count}. Press Enter for the next.</source>
        <translation>Encontrados: {count}. Presione Enter para ver el siguiente.</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} de {count}</translation>
    </message>
</context>
<context>
    <name>SecretsDialog</name>
    <message>
        <source>Show what I type</source>
        <translation>Mostrar lo que escribo</translation>
    </message>
</context>
<context>
    <name>ServerDesk</name>
    <message>
        <source>Please wait…</source>
        <translation>Espere, por favor…</translation>
    </message>
</context>
<context>
    <name>SeveralPage</name>
    <message>
        <source>None of these</source>
        <translation>Nada de esto</translation>
    </message>
    <message>
        <source>I&apos;m not sure</source>
        <translation>No lo sé</translation>
    </message>
    <message>
        <source>Tick all that fit. If none fits, tick “None of these”.</source>
        <translation>Marque todo lo que corresponda. Si nada corresponde, marque “Nada de esto”.</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>The cases are on the server of your office: {server}.</source>
        <translation>Los casos están en el servidor de su oficina: {server}.</translation>
    </message>
    <message>
        <source>You sign in as {name}.</source>
        <translation>Usted entra como {name}.</translation>
    </message>
    <message>
        <source>Leave the password empty when this computer signs in by itself.</source>
        <translation>Deje la contraseña vacía si esta computadora entra por sí sola.</translation>
    </message>
    <message>
        <source>Open the cases of the office</source>
        <translation>Abra los casos de la oficina</translation>
    </message>
    <message>
        <source>Your name on the server</source>
        <translation>Su nombre en el servidor</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>&amp;Open the cases</source>
        <translation>&amp;Abrir los casos</translation>
    </message>
    <message>
        <source>&amp;Back to the start</source>
        <translation>&amp;Volver al inicio</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Right Door</source>
        <translation>Right Door</translation>
    </message>
    <message>
        <source>What becomes of what you type</source>
        <translation>Qué pasa con lo que usted escribe</translation>
    </message>
    <message>
        <source>Law pack {version}. Law as of {law}. Review by {review}.</source>
        <translation>Paquete legal {version}. Ley al {law}. Se revisa a más tardar el {review}.</translation>
    </message>
    <message>
        <source>On a library or shared computer choose “Keep nothing”. Nothing you type is kept.</source>
        <translation>En una biblioteca o una computadora compartida elija “No guardar nada”. Nada de lo que escribe se guarda.</translation>
    </message>
    <message>
        <source>Nothing you type is kept. It is wiped when you leave.</source>
        <translation>Nada de lo que escribe se guarda. Se borra cuando usted se va.</translation>
    </message>
    <message>
        <source>In an office or clinic choose “Cases”. They are kept on this computer, sealed by a passphrase.</source>
        <translation>En una oficina o clínica elija “Casos”. Se guardan en esta computadora, sellados con una frase secreta.</translation>
    </message>
    <message>
        <source>The cases are kept on this computer, sealed by a passphrase.</source>
        <translation>Los casos se guardan en esta computadora, sellados con una frase secreta.</translation>
    </message>
    <message>
        <source>&amp;Keep nothing</source>
        <translation>&amp;No guardar nada</translation>
    </message>
    <message>
        <source>&amp;Learn with a sample case</source>
        <translation>Aprender con un caso de e&amp;jemplo</translation>
    </message>
    <message>
        <source>Open the case of a person who does not exist.</source>
        <translation>Abrir el caso de una persona que no existe.</translation>
    </message>
    <message>
        <source>It does not file anything. It reaches the server of your office and nothing else.</source>
        <translation>No presenta nada ante un tribunal. Llega al servidor de su oficina y a nada más.</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>&amp;Seguir</translation>
    </message>
    <message>
        <source>Your office has set this.</source>
        <translation>Su oficina lo ha fijado así.</translation>
    </message>
    <message>
        <source>In your office choose “Cases”. They are kept on the server of the office.</source>
        <translation>En su oficina elija “Casos”. Se guardan en el servidor de la oficina.</translation>
    </message>
    <message>
        <source>The cases are kept on the server of your office.</source>
        <translation>Los casos se guardan en el servidor de su oficina.</translation>
    </message>
    <message>
        <source>What this program does</source>
        <translation>Qué hace este programa</translation>
    </message>
    <message>
        <source>It asks questions about one federal prison case, one at a time.</source>
        <translation>Hace preguntas sobre un caso de prisión federal, una por una.</translation>
    </message>
    <message>
        <source>Then it shows which ways to a court may be open, which are closed, and why.</source>
        <translation>Luego muestra qué caminos a un tribunal pueden estar abiertos, cuáles están cerrados y por qué.</translation>
    </message>
    <message>
        <source>It counts the dates that matter. It prints a plan on paper.</source>
        <translation>Cuenta las fechas que importan. Imprime un plan en papel.</translation>
    </message>
    <message>
        <source>What it does not do</source>
        <translation>Qué no hace</translation>
    </message>
    <message>
        <source>This is legal information. It does not take the place of a lawyer&apos;s advice.</source>
        <translation>Esto es información legal. No reemplaza el consejo de un abogado.</translation>
    </message>
    <message>
        <source>A helper or librarian is not a lawyer for you. Your words to them may not stay private.</source>
        <translation>Una persona que ayuda o un bibliotecario no es su abogado. Lo que usted les diga puede no quedar en privado.</translation>
    </message>
    <message>
        <source>It does not file anything. It does not use the internet.</source>
        <translation>No presenta nada ante un tribunal. No usa internet.</translation>
    </message>
    <message>
        <source>Before you start</source>
        <translation>Antes de empezar</translation>
    </message>
    <message>
        <source>Have these at hand if you can: the judgment, the request to the warden, the answer to it.</source>
        <translation>Si puede, tenga a mano el fallo, la solicitud al director de la prisión y la respuesta que recibió.</translation>
    </message>
    <message>
        <source>If you do not know something, choose “I&apos;m not sure”. You can change every answer.</source>
        <translation>Si no sabe algo, elija “No lo sé”. Puede cambiar cada respuesta.</translation>
    </message>
    <message>
        <source>C&amp;ases</source>
        <translation>&amp;Casos</translation>
    </message>
    <message>
        <source>Start a case or go on with one.</source>
        <translation>Empezar un caso o seguir con uno.</translation>
    </message>
    <message>
        <source>About the la&amp;w</source>
        <translation>Acerca de la &amp;ley</translation>
    </message>
    <message>
        <source>Which law the program knows, how each part was checked.</source>
        <translation>Qué ley conoce el programa y cómo se verificó cada parte.</translation>
    </message>
    <message>
        <source>Law &amp;map</source>
        <translation>&amp;Mapa de la ley</translation>
    </message>
    <message>
        <source>The whole law that the program knows, as a map to look at.</source>
        <translation>Toda la ley que el programa conoce, como un mapa para mirar.</translation>
    </message>
    <message>
        <source>F1 help   Alt+A cases   Ctrl+Plus larger text   Ctrl+Minus smaller text</source>
        <translation>F1 ayuda   Alt+C casos   Ctrl y más (+) texto más grande   Ctrl y menos (-) más pequeño</translation>
    </message>
</context>
<context>
    <name>Statement</name>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>Why: {text}</source>
        <translation>Por qué: {text}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Your answers that lead to it</source>
        <translation>Sus respuestas que llevan a esto</translation>
    </message>
    <message>
        <source>No answer yet, and that matters</source>
        <translation>Todavía sin respuesta, y eso importa</translation>
    </message>
    <message>
        <source>The law</source>
        <translation>La ley</translation>
    </message>
    <message>
        <source>The rule as the program reads it</source>
        <translation>La regla como la lee el programa</translation>
    </message>
</context>
<context>
    <name>TextPage</name>
    <message>
        <source>Your words</source>
        <translation>Sus palabras</translation>
    </message>
    <message>
        <source>Type one short sentence. If you do not know, tick “I&apos;m not sure”.</source>
        <translation>Escriba una frase corta. Si no sabe, marque “No lo sé”.</translation>
    </message>
    <message>
        <source>That is {count} characters. Make it {longest} or fewer, so that it can be copied by hand.</source>
        <translation>Son {count} letras. Deje {longest} o menos, para que se pueda copiar a mano.</translation>
    </message>
</context>
<context>
    <name>TopStrip</name>
    <message>
        <source>Show the window in this language.</source>
        <translation>Mostrar la ventana en este idioma.</translation>
    </message>
    <message>
        <source>Colors: as the system</source>
        <translation>Colores: como el sistema</translation>
    </message>
    <message>
        <source>Colors: light</source>
        <translation>Colores: claros</translation>
    </message>
    <message>
        <source>Colors: dark</source>
        <translation>Colores: oscuros</translation>
    </message>
    <message>
        <source>Colors: high contrast</source>
        <translation>Colores: alto contraste</translation>
    </message>
    <message>
        <source>Colors ({key})</source>
        <translation>Colores ({key})</translation>
    </message>
    <message>
        <source>Take the next set of colors for the window.</source>
        <translation>Pasar a los siguientes colores de la ventana.</translation>
    </message>
    <message>
        <source>Text: {percent} percent</source>
        <translation>Texto: {percent} por ciento</translation>
    </message>
    <message>
        <source>Take the next size for the text of the window.</source>
        <translation>Pasar al siguiente tamaño del texto de la ventana.</translation>
    </message>
</context>
<context>
    <name>UnlockScreen</name>
    <message>
        <source>Unlock the cases</source>
        <translation>Desbloquee los casos</translation>
    </message>
    <message>
        <source>The cases on this computer are sealed. Type the passphrase to open them.</source>
        <translation>Los casos de esta computadora están sellados. Escriba la frase secreta para abrirlos.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase secreta</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Desbloquear</translation>
    </message>
    <message>
        <source>&amp;Back to the start</source>
        <translation>&amp;Volver al inicio</translation>
    </message>
    <message>
        <source>Use the recovery &amp;key</source>
        <translation>Usar la &amp;clave de recuperación</translation>
    </message>
    <message>
        <source>&amp;Restore a backup</source>
        <translation>&amp;Restaurar un respaldo</translation>
    </message>
    <message>
        <source>&amp;Mend the key file</source>
        <translation>Re&amp;parar el archivo de claves</translation>
    </message>
</context>
<context>
    <name>UrgentCard</name>
    <message>
        <source>The day to watch: {date}</source>
        <translation>El día que hay que vigilar: {date}</translation>
    </message>
</context>
<context>
    <name>UserError</name>
    <message>
        <source>File: {path}</source>
        <translation>Archivo: {path}</translation>
    </message>
    <message>
        <source>There is no name yet.</source>
        <translation>Todavía no hay ningún nombre.</translation>
    </message>
    <message>
        <source>Type your name on the server.</source>
        <translation>Escriba su nombre en el servidor.</translation>
    </message>
    <message>
        <source>The office settings name a district that the law pack does not know.</source>
        <translation>La configuración de la oficina nombra un distrito que el paquete legal no conoce.</translation>
    </message>
    <message>
        <source>Mend these codes: {codes}.</source>
        <translation>Corrija estos códigos: {codes}.</translation>
    </message>
    <message>
        <source>There is no finding &quot;{finding}&quot;.</source>
        <translation>No hay ningún resultado “{finding}”.</translation>
    </message>
    <message>
        <source>This folder holds another law pack than the case was answered under.</source>
        <translation>Esta carpeta tiene otro paquete legal que aquel con el que se contestó el caso.</translation>
    </message>
    <message>
        <source>Look for version {version} of {pack}.</source>
        <translation>Busque la versión {version} de {pack}.</translation>
    </message>
    <message>
        <source>The program has no backups of these cases.</source>
        <translation>El programa no tiene respaldos de estos casos.</translation>
    </message>
    <message>
        <source>In library mode nothing is kept. On an office server, the server makes the backups.</source>
        <translation>En el modo de biblioteca no se guarda nada. En el servidor de una oficina, los respaldos los hace el servidor.</translation>
    </message>
    <message>
        <source>The case is deleted. A backup that cannot be read may still hold it.</source>
        <translation>El caso se eliminó. Un respaldo que no se puede leer quizá todavía lo tenga.</translation>
    </message>
    <message>
        <source>Remove that backup yourself.</source>
        <translation>Quite usted ese respaldo.</translation>
    </message>
    <message>
        <source>The case has no name yet.</source>
        <translation>El caso todavía no tiene nombre.</translation>
    </message>
    <message>
        <source>Type a name for it.</source>
        <translation>Escriba un nombre.</translation>
    </message>
    <message>
        <source>The name is too long.</source>
        <translation>El nombre es demasiado largo.</translation>
    </message>
    <message>
        <source>Use {count} letters or fewer.</source>
        <translation>Use {count} letras o menos.</translation>
    </message>
    <message>
        <source>The recovery key has a wrong letter.</source>
        <translation>La clave de recuperación tiene una letra equivocada.</translation>
    </message>
    <message>
        <source>Compare each group with the printed page.</source>
        <translation>Compare cada grupo con la página impresa.</translation>
    </message>
    <message>
        <source>There were too many wrong tries.</source>
        <translation>Hubo demasiados intentos equivocados.</translation>
    </message>
    <message>
        <source>Wait {wait} seconds. Then try again.</source>
        <translation>Espere {wait} segundos. Luego pruebe otra vez.</translation>
    </message>
    <message>
        <source>The passphrase is too short.</source>
        <translation>La frase secreta es demasiado corta.</translation>
    </message>
    <message>
        <source>Use {count} letters or more. Four words work well.</source>
        <translation>Use {count} letras o más. Cuatro palabras funcionan bien.</translation>
    </message>
    <message>
        <source>The address in &quot;server&quot; holds a password.</source>
        <translation>La dirección en &quot;server&quot; contiene una contraseña.</translation>
    </message>
    <message>
        <source>Take it out: whoever can read this file could read every case. The program asks for the password.</source>
        <translation>Quítela: quien pueda leer este archivo podría leer todos los casos. El programa pide la contraseña.</translation>
    </message>
    <message>
        <source>This file would not be protected.</source>
        <translation>Este archivo no estaría protegido.</translation>
    </message>
    <message>
        <source>Everybody who finds it can read it. Say that you know, or seal it.</source>
        <translation>Cualquiera que lo encuentre puede leerlo. Diga que lo sabe, o séllelo.</translation>
    </message>
    <message>
        <source>A sign-off needs a name with a statement.</source>
        <translation>Una firma de revisión necesita un nombre y una declaración.</translation>
    </message>
    <message>
        <source>Fill in both.</source>
        <translation>Llene los dos.</translation>
    </message>
    <message>
        <source>This case was begun under another law pack.</source>
        <translation>Este caso se empezó con otro paquete legal.</translation>
    </message>
    <message>
        <source>Open it first, to see what has changed.</source>
        <translation>Ábralo primero, para ver qué cambió.</translation>
    </message>
    <message>
        <source>Your cases are open in another window.</source>
        <translation>Sus casos están abiertos en otra ventana.</translation>
    </message>
    <message>
        <source>Close it there. Then try again.</source>
        <translation>Ciérrela. Luego pruebe otra vez.</translation>
    </message>
    <message>
        <source>The case file is empty. It should hold your cases.</source>
        <translation>El archivo de casos está vacío. Ahí tendrían que estar sus casos.</translation>
    </message>
    <message>
        <source>Put back your last copy of the file, or move this one away to start a new one.</source>
        <translation>Vuelva a poner su última copia del archivo, o aparte este para empezar uno nuevo.</translation>
    </message>
    <message>
        <source>This file is not a case file of this program.</source>
        <translation>Este archivo no es un archivo de casos de este programa.</translation>
    </message>
    <message>
        <source>Choose another file. Nothing in this one was changed.</source>
        <translation>Elija otro archivo. En este no se cambió nada.</translation>
    </message>
    <message>
        <source>The case file is damaged. Parts of it are lost or cannot be read.</source>
        <translation>El archivo de casos está dañado. Hay partes perdidas o que no se pueden leer.</translation>
    </message>
    <message>
        <source>Put back your last copy of the file. Keep the damaged one: nothing in it was changed.</source>
        <translation>Vuelva a poner su última copia del archivo. Guarde el dañado: en él no se cambió nada.</translation>
    </message>
    <message>
        <source>A newer version of this program wrote the case file.</source>
        <translation>Una versión más nueva de este programa escribió el archivo de casos.</translation>
    </message>
    <message>
        <source>Install the newer version. Nothing in the file was changed.</source>
        <translation>Instale la versión más nueva. En el archivo no se cambió nada.</translation>
    </message>
    <message>
        <source>The disk is full. Your last change was not saved.</source>
        <translation>El disco está lleno. Su último cambio no se guardó.</translation>
    </message>
    <message>
        <source>Make room on the disk. Then try again. All you saved before is safe.</source>
        <translation>Haga lugar en el disco. Luego pruebe otra vez. Todo lo que guardó antes está a salvo.</translation>
    </message>
    <message>
        <source>The case file cannot be written.</source>
        <translation>No se puede escribir en el archivo de casos.</translation>
    </message>
    <message>
        <source>Check that you may change files in its folder.</source>
        <translation>Revise que usted pueda cambiar archivos en su carpeta.</translation>
    </message>
    <message>
        <source>Another program is using the case file.</source>
        <translation>Otro programa está usando el archivo de casos.</translation>
    </message>
    <message>
        <source>Close that program. Then try again.</source>
        <translation>Cierre ese programa. Luego pruebe otra vez.</translation>
    </message>
    <message>
        <source>The case file cannot be reached.</source>
        <translation>No se puede llegar al archivo de casos.</translation>
    </message>
    <message>
        <source>Check that its disk is plugged in. Then try again.</source>
        <translation>Revise que su disco esté conectado. Luego pruebe otra vez.</translation>
    </message>
    <message>
        <source>This case is no longer in the list.</source>
        <translation>Este caso ya no está en la lista.</translation>
    </message>
    <message>
        <source>Go back to the list of cases.</source>
        <translation>Vuelva a la lista de casos.</translation>
    </message>
    <message>
        <source>The case file is gone. Only its key file is here.</source>
        <translation>El archivo de casos ya no está. Aquí solo está su archivo de claves.</translation>
    </message>
    <message>
        <source>Put the case file back, or restore the newest backup.</source>
        <translation>Vuelva a poner el archivo de casos, o restaure el respaldo más nuevo.</translation>
    </message>
    <message>
        <source>There are cases here already.</source>
        <translation>Aquí ya hay casos.</translation>
    </message>
    <message>
        <source>Unlock them or restore a backup, or choose another folder for new ones. Nothing was changed.</source>
        <translation>Desbloquéelos o restaure un respaldo, o elija otra carpeta para casos nuevos. No se cambió nada.</translation>
    </message>
    <message>
        <source>The key file is gone. The cases cannot be opened without it.</source>
        <translation>El archivo de claves ya no está. Sin él no se pueden abrir los casos.</translation>
    </message>
    <message>
        <source>Put the key file back, or take the copy that is kept with the backups.</source>
        <translation>Vuelva a poner el archivo de claves, o tome la copia que está con los respaldos.</translation>
    </message>
    <message>
        <source>The key file is empty. The cases cannot be opened without it.</source>
        <translation>El archivo de claves está vacío. Sin él no se pueden abrir los casos.</translation>
    </message>
    <message>
        <source>Take the copy of the key file that is kept with the backups.</source>
        <translation>Tome la copia del archivo de claves que está con los respaldos.</translation>
    </message>
    <message>
        <source>The file in the place of the key file is not a key file of this program.</source>
        <translation>El archivo que está en el lugar del archivo de claves no es un archivo de claves de este programa.</translation>
    </message>
    <message>
        <source>Take the copy of the key file that is kept with the backups. Nothing was changed.</source>
        <translation>Tome la copia del archivo de claves que está con los respaldos. No se cambió nada.</translation>
    </message>
    <message>
        <source>The key file is damaged. This is not about your passphrase.</source>
        <translation>El archivo de claves está dañado. No es por su frase secreta.</translation>
    </message>
    <message>
        <source>A newer version of this program wrote the key file.</source>
        <translation>Una versión más nueva de este programa escribió el archivo de claves.</translation>
    </message>
    <message>
        <source>This is not the passphrase.</source>
        <translation>Esta no es la frase secreta.</translation>
    </message>
    <message>
        <source>Check the Caps Lock key. Then type it again, or use the recovery key.</source>
        <translation>Revise la tecla de mayúsculas (Caps Lock). Luego escríbala otra vez, o use la clave de recuperación.</translation>
    </message>
    <message>
        <source>This is not the recovery key of these cases.</source>
        <translation>Esta no es la clave de recuperación de estos casos.</translation>
    </message>
    <message>
        <source>Compare each group with the printed page. Then type it again.</source>
        <translation>Compare cada grupo con la página impresa. Luego escríbala otra vez.</translation>
    </message>
    <message>
        <source>The address of the office server cannot be read.</source>
        <translation>No se puede leer la dirección del servidor de la oficina.</translation>
    </message>
    <message>
        <source>Write it as postgresql://NAME@SERVER:5432/DATABASE in the settings.</source>
        <translation>Escríbala como postgresql://NAME@SERVER:5432/DATABASE en la configuración.</translation>
    </message>
    <message>
        <source>The office server would be reached without protection.</source>
        <translation>Se llegaría al servidor de la oficina sin protección.</translation>
    </message>
    <message>
        <source>Write sslmode=verify-full at the end of its address in the settings.</source>
        <translation>Escriba sslmode=verify-full al final de su dirección en la configuración.</translation>
    </message>
    <message>
        <source>The office server cannot be reached.</source>
        <translation>No se puede llegar al servidor de la oficina.</translation>
    </message>
    <message>
        <source>Check the network. Then try again. All you saved before is safe.</source>
        <translation>Revise la red. Luego pruebe otra vez. Todo lo que guardó antes está a salvo.</translation>
    </message>
    <message>
        <source>The office server is there, but its database does not answer.</source>
        <translation>El servidor de la oficina está ahí, pero su base de datos no contesta.</translation>
    </message>
    <message>
        <source>The office server cannot prove who it is.</source>
        <translation>El servidor de la oficina no puede demostrar quién es.</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask who runs the server for its certificate. Name that file as sslrootcert in the settings.</source>
        <translation>No se envió nada. Pida su certificado a quien maneja el servidor. Ponga ese archivo como sslrootcert en la configuración.</translation>
    </message>
    <message>
        <source>The office server does not know this name with this password.</source>
        <translation>El servidor de la oficina no conoce este nombre con esta contraseña.</translation>
    </message>
    <message>
        <source>Check the Caps Lock key. Then type both again.</source>
        <translation>Revise la tecla de mayúsculas (Caps Lock). Luego escriba los dos otra vez.</translation>
    </message>
    <message>
        <source>The office server does not let you into this database.</source>
        <translation>El servidor de la oficina no le deja entrar en esta base de datos.</translation>
    </message>
    <message>
        <source>Check the names of user and database in the settings.</source>
        <translation>Revise los nombres del usuario y de la base de datos en la configuración.</translation>
    </message>
    <message>
        <source>The office server is busy.</source>
        <translation>El servidor de la oficina está ocupado.</translation>
    </message>
    <message>
        <source>Wait a moment. Then do it again: a change made just now was not saved.</source>
        <translation>Espere un momento. Luego hágalo otra vez: el cambio que acaba de hacer no se guardó.</translation>
    </message>
    <message>
        <source>The disk of the office server is full.</source>
        <translation>El disco del servidor de la oficina está lleno.</translation>
    </message>
    <message>
        <source>Your last change was not saved. Ask who runs the server to make room. All you saved before is safe.</source>
        <translation>Su último cambio no se guardó. Pida a quien maneja el servidor que haga lugar. Todo lo que guardó antes está a salvo.</translation>
    </message>
    <message>
        <source>You may not change anything on the office server.</source>
        <translation>Usted no puede cambiar nada en el servidor de la oficina.</translation>
    </message>
    <message>
        <source>Ask who runs the server for the right to write and to make tables.</source>
        <translation>Pida a quien maneja el servidor el permiso para escribir y crear tablas.</translation>
    </message>
    <message>
        <source>A newer version of this program uses the office server.</source>
        <translation>Una versión más nueva de este programa usa el servidor de la oficina.</translation>
    </message>
    <message>
        <source>Install the newer version. Nothing on the server was changed.</source>
        <translation>Instale la versión más nueva. En el servidor no se cambió nada.</translation>
    </message>
    <message>
        <source>The database on the office server holds something else.</source>
        <translation>La base de datos del servidor de la oficina contiene otra cosa.</translation>
    </message>
    <message>
        <source>Name an empty database in the settings. Nothing in this one was changed.</source>
        <translation>Ponga en la configuración una base de datos vacía. En esta no se cambió nada.</translation>
    </message>
    <message>
        <source>This backup is gone.</source>
        <translation>Este respaldo ya no está.</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>Elija otro respaldo.</translation>
    </message>
    <message>
        <source>The file of cases is damaged.</source>
        <translation>El archivo con los casos está dañado.</translation>
    </message>
    <message>
        <source>Ask for the file again. Nothing was changed.</source>
        <translation>Pida el archivo otra vez. No se cambió nada.</translation>
    </message>
    <message>
        <source>Two answers differ, and none was chosen.</source>
        <translation>Dos respuestas son distintas, y no se eligió ninguna.</translation>
    </message>
    <message>
        <source>Choose one for &quot;{title}&quot;.</source>
        <translation>Elija una para “{title}”.</translation>
    </message>
    <message>
        <source>The file of cases is empty.</source>
        <translation>El archivo con los casos está vacío.</translation>
    </message>
    <message>
        <source>Ask for the file again.</source>
        <translation>Pida el archivo otra vez.</translation>
    </message>
    <message>
        <source>This is not a file of cases.</source>
        <translation>Este no es un archivo con casos.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Elija otro archivo.</translation>
    </message>
    <message>
        <source>This is not a whole date.</source>
        <translation>Esta no es una fecha completa.</translation>
    </message>
    <message>
        <source>Write it as 2031-11-23.</source>
        <translation>Escríbala como 2031-11-23.</translation>
    </message>
    <message>
        <source>The two passphrases are not the same.</source>
        <translation>Las dos frases secretas no son iguales.</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>No se guardó nada.</translation>
    </message>
    <message>
        <source>The summary is saved, but no program opened it.</source>
        <translation>El resumen está guardado, pero ningún programa lo abrió.</translation>
    </message>
    <message>
        <source>Open it yourself: {path}</source>
        <translation>Ábralo usted: {path}</translation>
    </message>
    <message>
        <source>The paper could not be read for printing.</source>
        <translation>No se pudo leer el papel para imprimirlo.</translation>
    </message>
    <message>
        <source>Save it, then print the saved file.</source>
        <translation>Guárdelo y luego imprima el archivo guardado.</translation>
    </message>
    <message>
        <source>The printer did not start.</source>
        <translation>La impresora no empezó.</translation>
    </message>
    <message>
        <source>Check that it is on, or save the paper instead.</source>
        <translation>Revise que esté encendida, o guarde el papel.</translation>
    </message>
    <message>
        <source>There is no screen here to show a window on.</source>
        <translation>Aquí no hay pantalla para mostrar una ventana.</translation>
    </message>
    <message>
        <source>“rightdoor assess FILE” needs none.</source>
        <translation>“rightdoor assess FILE” no la necesita.</translation>
    </message>
    <message>
        <source>This key is not shown again.</source>
        <translation>Esta clave no se muestra otra vez.</translation>
    </message>
    <message>
        <source>There is no backup here.</source>
        <translation>Aquí no hay ningún respaldo.</translation>
    </message>
    <message>
        <source>Type the same one twice.</source>
        <translation>Escriba la misma dos veces.</translation>
    </message>
    <message>
        <source>The file of cases does not open.</source>
        <translation>El archivo con los casos no se abre.</translation>
    </message>
    <message>
        <source>The passphrase is another, or the file was changed on its way. Type it again, then ask for the file again.</source>
        <translation>La frase secreta es otra, o el archivo cambió en el camino. Escríbala otra vez; si no, pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>The file of cases cannot be read.</source>
        <translation>No se puede leer el archivo con los casos.</translation>
    </message>
    <message>
        <source>Check that its disk is plugged in.</source>
        <translation>Revise que su disco esté conectado.</translation>
    </message>
    <message>
        <source>Type the old passphrase first.</source>
        <translation>Escriba primero la frase secreta actual.</translation>
    </message>
    <message>
        <source>The cases are locked.</source>
        <translation>Los casos están bloqueados.</translation>
    </message>
    <message>
        <source>Unlock them first.</source>
        <translation>Desbloquéelos primero.</translation>
    </message>
    <message>
        <source>The clock of this computer may be wrong.</source>
        <translation>El reloj de esta computadora puede estar mal.</translation>
    </message>
    <message>
        <source>The newest answer was saved at a later time than now. Check the date: the results depend on it.</source>
        <translation>La respuesta más nueva se guardó a una hora posterior a la de ahora. Revise la fecha: los resultados dependen de ella.</translation>
    </message>
    <message>
        <source>Ask who runs the server to start it, or check the port in the settings. All you saved before is safe.</source>
        <translation>Pida a quien maneja el servidor que lo ponga en marcha, o revise el puerto en la configuración. Todo lo que guardó antes está a salvo.</translation>
    </message>
    <message>
        <source>The office settings cannot be used.</source>
        <translation>No se puede usar la configuración de la oficina.</translation>
    </message>
    <message>
        <source>{faults}</source>
        <translation>{faults}</translation>
    </message>
    <message>
        <source>The office settings are gone.</source>
        <translation>La configuración de la oficina ya no está.</translation>
    </message>
    <message>
        <source>Put the file back.</source>
        <translation>Vuelva a poner el archivo.</translation>
    </message>
    <message>
        <source>The office settings cannot be read.</source>
        <translation>No se puede leer la configuración de la oficina.</translation>
    </message>
    <message>
        <source>Check who may read the file.</source>
        <translation>Revise quién puede leer el archivo.</translation>
    </message>
    <message>
        <source>The office settings are not written as TOML.</source>
        <translation>La configuración de la oficina no está escrita como TOML.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8 text.</source>
        <translation>Guarde el archivo como texto UTF-8.</translation>
    </message>
    <message>
        <source>Mend line {line}.</source>
        <translation>Corrija la línea {line}.</translation>
    </message>
    <message>
        <source>{target}: the outline could not be saved ({fault}).</source>
        <translation>{target}: no se pudo guardar el texto del paquete ({fault}).</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Elija otro lugar.</translation>
    </message>
    <message>
        <source>The law pack was not found.</source>
        <translation>No se encontró el paquete legal.</translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation>Carpeta: {folder}</translation>
    </message>
    <message>
        <source>The letter is in this language already.</source>
        <translation>La carta ya está en este idioma.</translation>
    </message>
    <message>
        <source>Choose another language for its meaning.</source>
        <translation>Elija otro idioma para su significado.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>Free some space or choose another place, then save again.</source>
        <translation>Libere espacio o elija otro lugar. Luego guarde otra vez.</translation>
    </message>
    <message>
        <source>The folder to save in does not exist.</source>
        <translation>La carpeta donde quiere guardar no existe.</translation>
    </message>
    <message>
        <source>Choose a folder that exists.</source>
        <translation>Elija una carpeta que exista.</translation>
    </message>
    <message>
        <source>The file cannot be saved in this place.</source>
        <translation>El archivo no se puede guardar en este lugar.</translation>
    </message>
    <message>
        <source>It may be open in another program, or the folder may be read-only. Choose another place.</source>
        <translation>Puede estar abierto en otro programa, o la carpeta puede ser solo de lectura. Elija otro lugar.</translation>
    </message>
    <message>
        <source>There is a folder with this name.</source>
        <translation>Hay una carpeta con este nombre.</translation>
    </message>
    <message>
        <source>Choose another name for the file.</source>
        <translation>Elija otro nombre para el archivo.</translation>
    </message>
    <message>
        <source>The file could not be saved.</source>
        <translation>No se pudo guardar el archivo.</translation>
    </message>
    <message>
        <source>Choose another place, then save again.</source>
        <translation>Elija otro lugar y guarde otra vez.</translation>
    </message>
</context>
<context>
    <name>VaultCare</name>
    <message>
        <source>Change the passphrase</source>
        <translation>Cambiar la frase secreta</translation>
    </message>
    <message>
        <source>New recovery key</source>
        <translation>Nueva clave de recuperación</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer un respaldo ahora</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar un respaldo</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>¿Qué quiere hacer?</translation>
    </message>
    <message>
        <source>Backups are made by themselves. They are sealed like the cases.</source>
        <translation>Los respaldos se hacen solos. Están sellados como los casos.</translation>
    </message>
    <message>
        <source>The recovery key stays the same. The new passphrase needs 12 letters or more.</source>
        <translation>La clave de recuperación queda igual. La nueva frase secreta necesita 12 letras o más.</translation>
    </message>
    <message>
        <source>Old passphrase</source>
        <translation>Frase secreta actual</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nueva frase secreta</translation>
    </message>
    <message>
        <source>New passphrase again</source>
        <translation>Nueva frase secreta otra vez</translation>
    </message>
    <message>
        <source>The two new passphrases are not the same.</source>
        <translation>Las dos frases secretas nuevas no son iguales.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>La frase secreta se cambió.</translation>
    </message>
    <message>
        <source>You get a new recovery key. The old one opens nothing from then on.</source>
        <translation>Recibe una nueva clave de recuperación. Desde entonces la anterior no abre nada.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase secreta</translation>
    </message>
    <message>
        <source>A backup is made. It was opened to prove it.</source>
        <translation>El respaldo está hecho. Se abrió para comprobarlo.</translation>
    </message>
</context>
<context>
    <name>VaultDesk</name>
    <message>
        <source>Wait {count} seconds. Then try again.</source>
        <translation>Espere {count} segundos. Luego pruebe otra vez.</translation>
    </message>
    <message>
        <source>You can try again now.</source>
        <translation>Ya puede probar otra vez.</translation>
    </message>
    <message>
        <source>The key file is in order.</source>
        <translation>El archivo de claves está en orden.</translation>
    </message>
</context>
<context>
    <name>VaultWork</name>
    <message>
        <source>Please wait…</source>
        <translation>Espere, por favor…</translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>&amp;Why we ask</source>
        <translation>&amp;Por qué preguntamos</translation>
    </message>
    <message>
        <source>Why we ask</source>
        <translation>Por qué preguntamos</translation>
    </message>
    <message>
        <source>See it on the law &amp;map</source>
        <translation>Ver en el &amp;mapa de la ley</translation>
    </message>
    <message>
        <source>The law:</source>
        <translation>La ley:</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
</context>
<context>
    <name>WhyTexts</name>
    <message>
        <source>We read its text.</source>
        <translation>Leímos su texto.</translation>
    </message>
    <message>
        <source>We read about it in another source, not its own text.</source>
        <translation>Lo leímos en otra fuente, no en su propio texto.</translation>
    </message>
    <message>
        <source>From general knowledge. Check it before you rely on it.</source>
        <translation>De conocimiento general. Verifíquelo antes de confiar en ello.</translation>
    </message>
    <message>
        <source>Not certain. Check it before you rely on it.</source>
        <translation>No es seguro. Verifíquelo antes de confiar en ello.</translation>
    </message>
</context>
</TS>
