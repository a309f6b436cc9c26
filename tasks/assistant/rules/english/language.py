"""Whether words are English, or words at all."""

import re

from tasks.assistant.rules.english.words import vocabulary, words

FOREIGN = vocabulary(
    """
    el la los las una unos por para con que como comprar llamar mañana hoy añade agrega quiero
    necesito tengo hacer lista tarea tareas recuérdame recuerdame recordar hola gracias buenos
    dias ayuda borrar leche pan el mi mis del está muéstrame der die das und ich nicht ein eine
    kaufen anrufen morgen heute füge hinzu bitte erinnere mich zeige aufgabe aufgaben milch mir
    meine ist wie geht dass danke löschen muss für von zum zur den dem hallo le les des une du
    et je pas acheter appeler demain ajoute ajouter aujourd'hui rappelle rappelle-moi rappeler
    moi pour avec tâche tâches bonjour merci est qu'est-ce mes lait pain supprimer dois faut
    montre montre-moi il lo gli di che comprare chiamare domani oggi aggiungi ricordami ciao
    grazie sono devo latte mostra os as um uma não comprar ligar amanhã hoje adicionar adicione
    lembre-me obrigado obrigada preciso leite tarefas olá het een en niet kopen bellen morgen
    vandaag voeg toe herinner melk taken ik moet mijn och att köpa ringa imorgon idag jag mjölk
    kup mleko jutro zadzwoń dodaj jest proszę dzień dobry yarın süt al ekle
    """
) - vocabulary("die as al do die is mi pan moi me en an pain os et toe i men den per was")
ENGLISH = vocabulary(
    "the a an to my for of on in at is it i you and with me add buy call do not what "
    "this that can please show all"
)


def foreign(text: str) -> bool:
    """Not English, as far as letters and little words tell."""
    letters = [c for c in text if c.isalpha()]
    if letters and sum(ord(c) > 0x24F for c in letters) > len(letters) / 2:
        return True
    said = words(text)
    strange = sum(w in FOREIGN for w in said)
    return (
        strange >= 1 and strange >= 0.34 * len(said) and strange > sum(w in ENGLISH for w in said)
    )


def gibberish(text: str) -> bool:
    said = words(text)
    return (
        len(said) == 1
        and len(said[0]) > 4
        and said[0].isalpha()
        and said[0].isascii()
        and (
            re.search(r"[bcdfghjklmnpqrstvwxz]{5,}", said[0]) is not None
            or not re.search(r"[aeiouy]", said[0])
            or len(set(said[0])) <= 2
        )
    )
